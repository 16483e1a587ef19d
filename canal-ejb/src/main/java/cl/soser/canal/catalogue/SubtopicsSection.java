package cl.soser.canal.catalogue;

import cl.soser.canal.configuration.PartRow;
import cl.soser.canal.configuration.Shape;
import cl.soser.canal.shared.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;

/** The subtopics; each stays with its topic. */
@ApplicationScoped
class SubtopicsSection extends CatalogueSection {

    private static final String TOPIC = "tema";

    SubtopicsSection() {
        super(CatalogueKind.SUBTEMA, 4);
    }

    @Override
    public String name() {
        return "subtemas";
    }

    @Override
    public Shape shape() {
        return super.shape().named(TOPIC, true, "temas");
    }

    @Override
    void write(PartRow row, CatalogueEntry entry) {
        row.text(TOPIC, ((Subtopic) entry).getTopicCode());
    }

    @Override
    CatalogueEntry make(JsonObject row, int ordinal) {
        return new Subtopic(
                PartRow.text(row, CODE),
                PartRow.text(row, TOPIC),
                PartRow.text(row, NAME),
                ordinal);
    }

    @Override
    void read(CatalogueEntry entry, JsonObject row) {
        if (!((Subtopic) entry).getTopicCode().equals(PartRow.text(row, TOPIC))) {
            throw new RefusedException("transfer.subtopic.moved", entry.getLabel());
        }
    }
}
