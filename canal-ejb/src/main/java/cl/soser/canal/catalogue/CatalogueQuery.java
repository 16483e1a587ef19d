package cl.soser.canal.catalogue;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.OpenToAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The lists a form offers. */
@Stateless
@PermitAll
@OpenToAll("The lists are public; a visitor chooses from them.")
@TransactionAttribute(SUPPORTS)
public class CatalogueQuery {

    @PersistenceContext EntityManager em;
    @Inject CatalogueCache catalogueCache;

    public List<Motive> motives() {
        return catalogueCache.lists().motives();
    }

    public List<Topic> topics() {
        return catalogueCache.lists().topics();
    }

    public List<Subtopic> subtopics() {
        return catalogueCache.lists().subtopics();
    }

    /** Those of one topic; empty where the topic has none. */
    public List<Subtopic> subtopics(String topicCode) {
        return subtopics().stream().filter(s -> s.getTopicCode().equals(topicCode)).toList();
    }

    public List<Area> areas() {
        return catalogueCache.lists().areas();
    }

    /** Those a new request may have. */
    public List<Motive> offeredMotives() {
        return offered(motives());
    }

    public List<Topic> offeredTopics() {
        return offered(topics());
    }

    public List<Subtopic> offeredSubtopics(String topicCode) {
        return offered(subtopics(topicCode));
    }

    /** Those something may still be sent to. */
    public List<Area> offeredAreas() {
        return offered(areas());
    }

    private static <T extends CatalogueEntry> List<T> offered(List<T> all) {
        return all.stream().filter(entry -> !entry.isRetired()).toList();
    }

    public Optional<Motive> motive(String code) {
        return motives().stream().filter(motive -> motive.getCode().equals(code)).findAny();
    }

    public Optional<Topic> topic(String code) {
        return topics().stream().filter(topic -> topic.getCode().equals(code)).findAny();
    }

    public Optional<Area> area(String code) {
        return areas().stream().filter(area -> area.getCode().equals(code)).findAny();
    }

    /** Whether it exists and still receives requests. */
    public boolean isOffered(String area) {
        return area(area).filter(known -> !known.isRetired()).isPresent();
    }

    /**
     * Rejects a classification that the form does not offer: an unknown code, a subtopic of another
     * topic, or a topic that has subtopics without one of them. What it gives belongs to the
     * caller's transaction.
     */
    public Classification classify(String motiveCode, String topicCode, String subtopicCode) {
        Motive motive =
                attached(Motive.class, motiveCode)
                        .orElseThrow(() -> new NotAllowedException("filing.motive.unknown"));
        Topic topic =
                attached(Topic.class, topicCode)
                        .orElseThrow(() -> new NotAllowedException("filing.topic.unknown"));
        List<Subtopic> choices = offeredSubtopics(topicCode);
        if (subtopicCode == null) {
            if (!choices.isEmpty()) {
                throw new NotAllowedException("filing.subtopic.missing");
            }
            return new Classification(motive, topic, null);
        }
        Subtopic subtopic =
                attached(Subtopic.class, subtopicCode)
                        .filter(s -> s.getTopicCode().equals(topicCode))
                        .orElseThrow(() -> new NotAllowedException("filing.subtopic.foreign"));
        return new Classification(motive, topic, subtopic);
    }

    /** The same for a new request, which may have only what is still offered. */
    public Classification classifyNew(String motiveCode, String topicCode, String subtopicCode) {
        Classification found = classify(motiveCode, topicCode, subtopicCode);
        boolean gone =
                found.motive().isRetired()
                        || found.topic().isRetired()
                        || found.subtopic() != null && found.subtopic().isRetired();
        if (gone) {
            throw new NotAllowedException("filing.classification.retired");
        }
        return found;
    }

    private <T> Optional<T> attached(Class<T> type, String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(em.find(type, code));
    }
}
