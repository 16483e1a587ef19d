package cl.soser.canal.catalogue;

/**
 * Motive, topic and subtopic that belong together, as {@link CatalogueQuery#classify} found them.
 *
 * @param subtopic null where the topic has none
 */
public record Classification(Motive motive, Topic topic, Subtopic subtopic) {

    public String subtopicCode() {
        return subtopic == null ? null : subtopic.getCode();
    }
}
