package cl.soser.canal.catalogue;

import cl.soser.canal.configuration.PartRow;
import cl.soser.canal.configuration.Shape;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;

/** The topics. */
@ApplicationScoped
class TopicsSection extends CatalogueSection {

    private static final String PRODUCT = "pideProducto";

    TopicsSection() {
        super(CatalogueKind.TEMA, 3);
    }

    @Override
    public String name() {
        return "temas";
    }

    @Override
    public Shape shape() {
        return super.shape().yesNo(PRODUCT);
    }

    @Override
    void write(PartRow row, CatalogueEntry entry) {
        row.yesNo(PRODUCT, ((Topic) entry).isAsksProduct());
    }

    @Override
    CatalogueEntry make(JsonObject row, int ordinal) {
        return new Topic(
                PartRow.text(row, CODE),
                PartRow.text(row, NAME),
                PartRow.flag(row, PRODUCT),
                ordinal);
    }

    @Override
    void read(CatalogueEntry entry, JsonObject row) {
        ((Topic) entry).askProduct(PartRow.flag(row, PRODUCT));
    }
}
