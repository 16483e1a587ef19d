package cl.soser.canal.ticket.handling;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/**
 * Reminds citizens, once, of an open question. Each in a transaction of its own; if two servers
 * try, optimistic locking lets one. For the timer, which has no caller.
 */
@Stateless
public class CitizenReminderWorker {

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject Clock clock;

    public List<String> due(int limit) {
        return em.createNamedQuery(Ticket.REMINDER_DUE, String.class)
                .setParameter("now", clock.instant())
                .setMaxResults(limit)
                .getResultList();
    }

    @TransactionAttribute(REQUIRES_NEW)
    public void give(String number) {
        Ticket ticket = ticketRepository.find(number).orElseThrow();
        ticketRepository.step(ticket, StepKind.RECORDATORIO, null, Ticket::remind);
    }
}
