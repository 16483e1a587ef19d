package cl.soser.canal.closing;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The scheduled work on closed months. For the timer, which has no caller. */
@Stateless
public class MonthRecountWorker {

    /** Older months are recounted on demand. */
    private static final int MONTHS = 24;

    @PersistenceContext EntityManager em;
    @Inject MonthRecounter monthRecounter;

    /** The last closed months, by the id of their close. */
    @TransactionAttribute(SUPPORTS)
    public List<Long> closed() {
        return em.createNamedQuery(MonthClose.ALL, MonthClose.class)
                .setMaxResults(MONTHS)
                .getResultStream()
                .map(MonthClose::getId)
                .toList();
    }

    /** Fails where another server recounts the same month at this moment. */
    @TransactionAttribute(REQUIRES_NEW)
    public int recount(long close) {
        return monthRecounter.recount(em.find(MonthClose.class, close));
    }
}
