package cl.soser.canal.catalogue;

import cl.soser.canal.configuration.SectionValues;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;

/** The four motives, of which only order and offer may change. */
@ApplicationScoped
class MotivesSection extends CatalogueSection {

    MotivesSection() {
        super(CatalogueKind.MOTIVO, 2);
    }

    @Override
    public String name() {
        return "motivos";
    }

    @Override
    void write(SectionValues row, CatalogueEntry entry) {
        // nothing more
    }

    @Override
    CatalogueEntry make(JsonObject row, int ordinal) {
        throw new NotAllowedException("catalogue.ofTheProcedure");
    }

    @Override
    void read(CatalogueEntry entry, JsonObject row) {
        // nothing more
    }
}
