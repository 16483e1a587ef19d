package cl.soser.canal.catalogue;

import cl.soser.canal.configuration.SectionSchema;
import cl.soser.canal.configuration.SectionValues;
import cl.soser.canal.shared.NotAllowedException;
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
    public SectionSchema shape() {
        return super.shape().named(TOPIC, true, "temas");
    }

    @Override
    void write(SectionValues row, CatalogueEntry entry) {
        row.text(TOPIC, ((Subtopic) entry).getTopicCode());
    }

    @Override
    CatalogueEntry make(JsonObject row, int ordinal) {
        return new Subtopic(
                SectionValues.text(row, CODE),
                SectionValues.text(row, TOPIC),
                SectionValues.text(row, NAME),
                ordinal);
    }

    @Override
    void read(CatalogueEntry entry, JsonObject row) {
        if (!((Subtopic) entry).getTopicCode().equals(SectionValues.text(row, TOPIC))) {
            throw new NotAllowedException("transfer.subtopic.moved", entry.getLabel());
        }
    }
}
