package cl.soser.canal.catalogue;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import cl.soser.canal.configuration.ConfigurationChanged;
import cl.soser.canal.shared.KeptBriefly;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Caches the four small lists for a few seconds, because each step of a form asks for them several
 * times.
 */
@ApplicationScoped
class CatalogueCache {

    /** To be read only: what is attached to a ticket is found anew in its own transaction. */
    record Lists(
            List<Motive> motives, List<Topic> topics, List<Subtopic> subtopics, List<Area> areas) {}

    @PersistenceContext EntityManager em;

    private final KeptBriefly<Lists> lists = new KeptBriefly<>(this::read);

    Lists lists() {
        return lists.get();
    }

    /** What was changed here is seen here at once. */
    void on(@Observes(during = AFTER_SUCCESS) ConfigurationChanged changed) {
        lists.change();
    }

    private Lists read() {
        return new Lists(
                all(Motive.ALL, Motive.class),
                all(Topic.ALL, Topic.class),
                all(Subtopic.ALL, Subtopic.class),
                all(Area.ALL, Area.class));
    }

    private <T> List<T> all(String query, Class<T> type) {
        return List.copyOf(em.createNamedQuery(query, type).getResultList());
    }
}
