package cl.soser.canal.catalogue;

import cl.soser.canal.configuration.SectionValues;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;

/** The areas. */
@ApplicationScoped
class AreasSection extends CatalogueSection {

    AreasSection() {
        super(CatalogueKind.AREA, 1);
    }

    @Override
    public String name() {
        return "areas";
    }

    @Override
    void write(SectionValues row, CatalogueEntry entry) {
        // nothing more
    }

    @Override
    CatalogueEntry make(JsonObject row, int ordinal) {
        return new Area(SectionValues.text(row, CODE), SectionValues.text(row, NAME), ordinal);
    }

    @Override
    void read(CatalogueEntry entry, JsonObject row) {
        // nothing more
    }

    @Override
    void requireIdle(CatalogueEntry entry) {
        if (Area.CANAL.equals(entry.getCode())) {
            throw new NotAllowedException("catalogue.area.canal");
        }
        long tickets =
                em.createNamedQuery(Area.OPEN_TICKETS, Long.class)
                        .setParameter("area", entry.getCode())
                        .getSingleResult();
        if (tickets > 0) {
            throw new NotAllowedException("transfer.area.tickets", entry.getLabel(), tickets);
        }
    }
}
