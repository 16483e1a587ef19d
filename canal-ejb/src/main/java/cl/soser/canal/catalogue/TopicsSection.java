package cl.soser.canal.catalogue;

import cl.soser.canal.configuration.SectionSchema;
import cl.soser.canal.configuration.SectionValues;
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
    public SectionSchema shape() {
        return super.shape().yesNo(PRODUCT);
    }

    @Override
    void write(SectionValues row, CatalogueEntry entry) {
        row.yesNo(PRODUCT, ((Topic) entry).isProductRequested());
    }

    @Override
    CatalogueEntry make(JsonObject row, int ordinal) {
        return new Topic(
                SectionValues.text(row, CODE),
                SectionValues.text(row, NAME),
                SectionValues.flag(row, PRODUCT),
                ordinal);
    }

    @Override
    void read(CatalogueEntry entry, JsonObject row) {
        ((Topic) entry).askProduct(SectionValues.flag(row, PRODUCT));
    }
}
