package cl.soser.canal.reporting;

import cl.soser.canal.sla.RunningClock;
import cl.soser.canal.ticket.Ticket;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** How many requests are overdue in all, for whoever keeps the server running. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OverdueQuery {

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    public long count() {
        return em.createNamedQuery(Ticket.COUNT_ALL_OVERDUE, Long.class)
                .setParameter("courtesy", RunningClock.CORTESIA)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }
}
