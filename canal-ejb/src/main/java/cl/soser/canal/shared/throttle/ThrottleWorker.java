package cl.soser.canal.shared.throttle;

import cl.soser.canal.shared.database.Database;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;

/** The rows behind {@link ThrottleService}, each touched in a short transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ThrottleWorker {

    private static final String ROW =
            " where limit_name = ?1 and subject = ?2 and window_start = ?3";

    private static final String INSERT = "insert into throttle_window values (?1, ?2, ?3, ?4, ?5)";

    /** Both in one, and nobody collides. */
    private static final String UPSERT =
            INSERT
                    + " on conflict (limit_name, subject, window_start)"
                    + " do update set hits = throttle_window.hits + excluded.hits returning hits";

    @PersistenceContext EntityManager em;
    @Inject Database database;

    /**
     * One counter.
     *
     * @param most hits that it has place for
     */
    record Window(String limit, String subject, long start, long end, int most) {}

    /** One hit each, up to the first that is full: its place, or how many there are. */
    public int hit(List<Window> windows) {
        int passed = 0;
        while (passed < windows.size()
                && hit(windows.get(passed), 1) <= windows.get(passed).most()) {
            passed++;
        }
        return passed;
    }

    /** The count after these hits; may fail when another transaction made the row meanwhile. */
    public int hit(Window window, int hits) {
        if (database.isPostgresql()) {
            return number(row(em.createNativeQuery(UPSERT), window).setParameter(5, hits));
        }
        int updated =
                key(
                                em.createNativeQuery(
                                        "update throttle_window set hits = hits + ?4" + ROW),
                                window)
                        .setParameter(4, hits)
                        .executeUpdate();
        if (updated == 0) {
            row(em.createNativeQuery(INSERT), window).setParameter(5, hits).executeUpdate();
            return hits;
        }
        return number(key(em.createNativeQuery("select hits from throttle_window" + ROW), window));
    }

    private static Query key(Query query, Window window) {
        return query.setParameter(1, window.limit())
                .setParameter(2, window.subject())
                .setParameter(3, window.start());
    }

    private static Query row(Query query, Window window) {
        return key(query, window).setParameter(4, window.end());
    }

    private static int number(Query query) {
        return ((Number) query.getSingleResult()).intValue();
    }

    public void takeOff(String limit, String subject, long start, int hits) {
        em.createNativeQuery(
                        "update throttle_window set hits = hits - ?4" + ROW + " and hits >= ?4")
                .setParameter(1, limit)
                .setParameter(2, subject)
                .setParameter(3, start)
                .setParameter(4, hits)
                .executeUpdate();
    }

    public void purge(long now) {
        em.createNativeQuery("delete from throttle_window where window_end < ?1")
                .setParameter(1, now)
                .executeUpdate();
    }
}
