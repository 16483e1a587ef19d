package cl.soser.canal.shared.throttle;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The rows behind {@link ThrottleService}, each touched in a short transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ThrottleWorker {

    private static final String ROW =
            " where limit_name = ?1 and subject = ?2 and window_start = ?3";

    @PersistenceContext EntityManager em;

    /** The count after these hits; fails when another transaction made the row meanwhile. */
    public int hit(String limit, String subject, long start, long end, int hits) {
        int updated =
                em.createNativeQuery("update throttle_window set hits = hits + ?4" + ROW)
                        .setParameter(1, limit)
                        .setParameter(2, subject)
                        .setParameter(3, start)
                        .setParameter(4, hits)
                        .executeUpdate();
        if (updated == 0) {
            em.createNativeQuery("insert into throttle_window values (?1, ?2, ?3, ?4, ?5)")
                    .setParameter(1, limit)
                    .setParameter(2, subject)
                    .setParameter(3, start)
                    .setParameter(4, end)
                    .setParameter(5, hits)
                    .executeUpdate();
            return hits;
        }
        Object count =
                em.createNativeQuery("select hits from throttle_window" + ROW)
                        .setParameter(1, limit)
                        .setParameter(2, subject)
                        .setParameter(3, start)
                        .getSingleResult();
        return ((Number) count).intValue();
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
