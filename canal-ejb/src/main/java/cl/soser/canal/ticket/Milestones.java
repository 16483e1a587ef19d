package cl.soser.canal.ticket;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.sla.Milestone;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Finds terms that have reached a warning and gives it, each ticket in a transaction of its own so
 * that one bad ticket stops no other. The unique row per ticket, term and warning makes two servers
 * give it once; the loser's transaction fails and is forgotten. For the timer, which has no caller.
 */
@Stateless
@PermitAll
public class Milestones {

    @PersistenceContext EntityManager em;
    @Inject Tickets tickets;
    @Inject Event<MilestoneReached> reached;
    @Inject Clock clock;

    public List<String> due(int limit) {
        return em.createNamedQuery(Ticket.MILESTONE_DUE, String.class)
                .setParameter("now", clock.instant())
                .setMaxResults(limit)
                .getResultList();
    }

    /** After downtime several may be due at once: each is recorded, only the last is announced. */
    @TransactionAttribute(REQUIRES_NEW)
    public void give(String number) {
        Instant now = clock.instant();
        Ticket ticket = tickets.find(number).orElseThrow();
        Milestone last = null;
        for (var next = ticket.passMilestone(now);
                next.isPresent();
                next = ticket.passMilestone(now)) {
            last = next.get();
            em.persist(new TicketMilestone(ticket, last, now));
        }
        em.flush();
        if (last != null) {
            reached.fire(
                    new MilestoneReached(
                            ticket.getId(),
                            number,
                            ticket.getArea(),
                            ticket.getTakenBy(),
                            ticket.getClock(),
                            ticket.getRound(),
                            last,
                            ticket.getAttendBy(),
                            now));
        }
    }
}
