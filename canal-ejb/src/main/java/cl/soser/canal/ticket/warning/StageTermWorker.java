package cl.soser.canal.ticket.warning;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Divides the internal terms of some tickets, without any warning. */
@Stateless
public class StageTermWorker {

    private static final int BATCH = 200;

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject Clock clock;

    /**
     * @param after the id that came last; 0 for the first ones
     * @return the id that came last; -1 if there are no more
     */
    @TransactionAttribute(REQUIRES_NEW)
    public long divide(long after) {
        List<Ticket> some =
                em.createNamedQuery(Ticket.UNDIVIDED, Ticket.class)
                        .setParameter("after", after)
                        .setMaxResults(BATCH)
                        .getResultList();
        Instant now = clock.instant();
        for (Ticket ticket : some) {
            ticketRepository.lendRules(ticket);
            ticket.divideStage(now);
        }
        return some.size() < BATCH ? -1 : some.get(BATCH - 1).getId();
    }
}
