package cl.soser.canal.ticket;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.sla.InternalClock;
import cl.soser.canal.sla.Milestone;
import cl.soser.canal.sla.RunningClock;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds terms that have reached a warning and gives it. The unique row per ticket, term and warning
 * makes two servers give it once; the loser's transaction fails and is forgotten. For the timer,
 * which has no caller.
 */
@Stateless
@PermitAll
public class Milestones {

    @PersistenceContext EntityManager em;
    @Inject Tickets tickets;
    @Inject Event<MilestoneReached> reached;
    @Inject Clock clock;

    /** Terms towards the citizen first. */
    public List<String> due(int limit) {
        List<String> due = new ArrayList<>(due(Ticket.MILESTONE_DUE, limit));
        if (due.size() < limit) {
            due(Ticket.INTERNAL_DUE, limit).stream()
                    .filter(number -> !due.contains(number))
                    .limit(limit - due.size())
                    .forEach(due::add);
        }
        return due;
    }

    private List<String> due(String query, int limit) {
        return em.createNamedQuery(query, String.class)
                .setParameter("now", clock.instant())
                .setMaxResults(limit)
                .getResultList();
    }

    @TransactionAttribute(REQUIRES_NEW)
    public void give(String number) {
        give(List.of(number));
    }

    /**
     * In one transaction, which is what makes ten thousand quick; where one of them fails, the
     * timer gives them one by one.
     */
    @TransactionAttribute(REQUIRES_NEW)
    public void give(List<String> numbers) {
        Instant now = clock.instant();
        List<MilestoneReached> told = new ArrayList<>();
        List<Ticket> found =
                em.createNamedQuery(Ticket.BY_NUMBERS, Ticket.class)
                        .setParameter("numbers", numbers)
                        .getResultList();
        for (Ticket ticket : found) {
            tickets.lendRules(ticket);
            last(ticket, ticket.getClock(), ticket.getTermRound(), now, ticket::passMilestone)
                    .ifPresent(
                            last ->
                                    told.add(
                                            event(
                                                    ticket,
                                                    ticket.getClock(),
                                                    null,
                                                    ticket.getTermRound(),
                                                    last,
                                                    ticket.getAttendBy(),
                                                    now)));
            int visit = ticket.getVisits();
            last(ticket, RunningClock.INTERNO, visit, now, ticket::passInternal)
                    .ifPresent(
                            last -> {
                                InternalClock inside = ticket.dueTimes().internal();
                                told.add(
                                        event(
                                                ticket,
                                                RunningClock.INTERNO,
                                                inside,
                                                visit,
                                                last,
                                                inside.due(),
                                                now));
                            });
        }
        em.flush();
        told.forEach(reached::fire);
    }

    /**
     * After downtime several may be due at once: each is recorded, only the last is announced. One
     * that was given before, as when a motive is set right and back again, is not given twice.
     */
    private Optional<Milestone> last(
            Ticket ticket, RunningClock term, int round, Instant now, Passing passing) {
        Milestone last = null;
        for (var next = passing.at(now); next.isPresent(); next = passing.at(now)) {
            var warning = new TicketMilestone(ticket, term, round, next.get(), now);
            if (em.find(TicketMilestone.class, warning.key()) == null) {
                em.persist(warning);
                last = next.get();
            }
        }
        return Optional.ofNullable(last);
    }

    private static MilestoneReached event(
            Ticket ticket,
            RunningClock term,
            InternalClock inside,
            int round,
            Milestone milestone,
            Instant due,
            Instant now) {
        return new MilestoneReached(
                ticket.getId(),
                ticket.getNumber(),
                ticket.getArea(),
                ticket.getTakenBy(),
                term,
                inside == null ? null : inside.stage(),
                round,
                milestone,
                due,
                now);
    }

    /** Takes the warning that is due from a ticket. */
    private interface Passing {
        Optional<Milestone> at(Instant now);
    }
}
