package cl.soser.canal.catalogue;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The lists a form offers. Open to all: a visitor chooses from them before being anybody. */
@Stateless
@PermitAll
@TransactionAttribute(SUPPORTS)
public class Catalogues {

    @PersistenceContext EntityManager em;

    public List<Motive> motives() {
        return em.createNamedQuery(Motive.ALL, Motive.class).getResultList();
    }

    public List<Topic> topics() {
        return em.createNamedQuery(Topic.ALL, Topic.class).getResultList();
    }

    public List<Subtopic> subtopics() {
        return em.createNamedQuery(Subtopic.ALL, Subtopic.class).getResultList();
    }

    /** Those of one topic; empty where the topic has none. */
    public List<Subtopic> subtopics(String topicCode) {
        return subtopics().stream().filter(s -> s.getTopicCode().equals(topicCode)).toList();
    }

    public List<Area> areas() {
        return em.createNamedQuery(Area.ALL, Area.class).getResultList();
    }

    public Optional<Motive> motive(String code) {
        return find(Motive.class, code);
    }

    public Optional<Topic> topic(String code) {
        return find(Topic.class, code);
    }

    public Optional<Area> area(String code) {
        return find(Area.class, code);
    }

    /**
     * Refuses a classification nobody could have chosen from the form: an unknown code, a subtopic
     * of another topic, or a topic that has subtopics without one of them.
     */
    public Classification classify(String motiveCode, String topicCode, String subtopicCode) {
        Motive motive =
                motive(motiveCode).orElseThrow(() -> new RefusedException("filing.motive.unknown"));
        Topic topic =
                topic(topicCode).orElseThrow(() -> new RefusedException("filing.topic.unknown"));
        List<Subtopic> choices = subtopics(topicCode);
        if (subtopicCode == null) {
            if (!choices.isEmpty()) {
                throw new RefusedException("filing.subtopic.missing");
            }
            return new Classification(motive, topic, null);
        }
        Subtopic subtopic =
                choices.stream()
                        .filter(s -> s.getCode().equals(subtopicCode))
                        .findAny()
                        .orElseThrow(() -> new RefusedException("filing.subtopic.foreign"));
        return new Classification(motive, topic, subtopic);
    }

    private <T> Optional<T> find(Class<T> type, String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(em.find(type, code));
    }
}
