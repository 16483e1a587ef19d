package cl.soser.canal.catalogue;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import cl.soser.canal.configuration.ConfigurationChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;

/**
 * Caches the four small lists for a few seconds, because each step of a form asks for them several
 * times. Short enough that no notification is needed when another server changes them.
 */
@ApplicationScoped
class CatalogueCache {

    private static final long KEPT = Duration.ofSeconds(10).toNanos();

    /** To be read only: what is attached to a ticket is found anew in its own transaction. */
    record Lists(
            List<Motive> motives,
            List<Topic> topics,
            List<Subtopic> subtopics,
            List<Area> areas,
            long readAt) {}

    @PersistenceContext EntityManager em;

    private volatile Lists lists;

    Lists lists() {
        Lists now = lists;
        if (now == null || System.nanoTime() - now.readAt() > KEPT) {
            now = read();
            lists = now;
        }
        return now;
    }

    /** What was changed here is seen here at once. */
    void on(@Observes(during = AFTER_SUCCESS) ConfigurationChanged changed) {
        lists = null;
    }

    private Lists read() {
        long readAt = System.nanoTime();
        return new Lists(
                all(Motive.ALL, Motive.class),
                all(Topic.ALL, Topic.class),
                all(Subtopic.ALL, Subtopic.class),
                all(Area.ALL, Area.class),
                readAt);
    }

    private <T> List<T> all(String query, Class<T> type) {
        return List.copyOf(em.createNamedQuery(query, type).getResultList());
    }
}
