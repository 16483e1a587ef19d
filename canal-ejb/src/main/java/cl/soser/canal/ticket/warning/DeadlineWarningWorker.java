package cl.soser.canal.ticket.warning;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import cl.soser.canal.sla.InternalClock;
import cl.soser.canal.sla.Milestone;
import cl.soser.canal.sla.RunningClock;
import cl.soser.canal.ticket.NextWarnings;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds terms that have reached a warning and gives it. A unique row per ticket, term and warning
 * guarantees that two servers give it once; the loser's transaction fails and is ignored. For the
 * timer, which has no caller.
 */
@Stateless
public class DeadlineWarningWorker {

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
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
     * In one transaction, so that ten thousand are quick; if one of them fails, the timer gives
     * them one by one. The rows are locked, so that no act moves a clock meanwhile; the tickets are
     * read only, so that their versions stay.
     */
    @TransactionAttribute(REQUIRES_NEW)
    public void give(List<String> numbers) {
        Instant now = clock.instant();
        List<MilestoneReached> milestones = new ArrayList<>();
        Map<Long, NextWarnings> rows =
                em.createNamedQuery(NextWarnings.OF_NUMBERS, NextWarnings.class)
                        .setParameter("numbers", numbers)
                        .setLockMode(PESSIMISTIC_WRITE)
                        .getResultStream()
                        .collect(Collectors.toMap(NextWarnings::getId, row -> row));
        List<Ticket> found =
                em.createNamedQuery(Ticket.BY_NUMBERS, Ticket.class)
                        .setParameter("numbers", numbers)
                        .getResultList();
        Set<TicketMilestone.TicketMilestoneId> given = given(found);
        for (Ticket ticket : found) {
            ticketRepository.lendRules(ticket);
            em.detach(ticket);
            RunningClock term = ticket.getClock();
            int round = ticket.getTermRound();
            Set<Milestone> outside = pass(ticket, term, round, given, now, ticket::passMilestone);
            if (!outside.isEmpty()) {
                milestones.add(event(ticket, null, round, outside, ticket.getAttendBy(), now));
            }
            int visit = ticket.getVisits();
            Set<Milestone> within =
                    pass(ticket, RunningClock.INTERNO, visit, given, now, ticket::passInternal);
            if (!within.isEmpty()) {
                InternalClock stage = ticket.dueTimes().internal();
                milestones.add(event(ticket, stage, visit, within, stage.due(), now));
            }
            rows.get(ticket.getId()).follow(ticket);
        }
        em.flush();
        milestones.forEach(reached::fire);
    }

    private Set<TicketMilestone.TicketMilestoneId> given(List<Ticket> found) {
        List<Long> ids = found.stream().map(Ticket::getId).toList();
        return ids.isEmpty()
                ? Set.of()
                : em.createNamedQuery(TicketMilestone.OF_TICKETS, TicketMilestone.class)
                        .setParameter("tickets", ids)
                        .getResultStream()
                        .map(TicketMilestone::key)
                        .collect(Collectors.toSet());
    }

    /**
     * After downtime several warnings may be due at once: each is recorded, and people are notified
     * of the last. A warning is never given twice, for example when a motive is corrected and
     * corrected back.
     */
    private Set<Milestone> pass(
            Ticket ticket,
            RunningClock term,
            int round,
            Set<TicketMilestone.TicketMilestoneId> given,
            Instant now,
            Passing passing) {
        Set<Milestone> passed = EnumSet.noneOf(Milestone.class);
        for (var next = passing.at(now); next.isPresent(); next = passing.at(now)) {
            var warning = new TicketMilestone(ticket, term, round, next.get(), now);
            if (!given.contains(warning.key())) {
                em.persist(warning);
                passed.add(next.get());
            }
        }
        return passed;
    }

    private static MilestoneReached event(
            Ticket ticket,
            InternalClock inside,
            int round,
            Set<Milestone> passed,
            Instant due,
            Instant now) {
        return new MilestoneReached(
                ticket.getId(),
                ticket.getNumber(),
                ticket.getArea(),
                ticket.getTakenBy(),
                inside == null ? ticket.getClock() : RunningClock.INTERNO,
                inside == null ? null : inside.stage(),
                round,
                Collections.max(passed),
                passed,
                due,
                now);
    }

    /** Takes the warning that is due from a ticket. */
    private interface Passing {
        Optional<Milestone> at(Instant now);
    }
}
