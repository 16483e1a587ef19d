package cl.soser.canal.ticket;

import cl.soser.canal.sla.RunningClock;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;

/**
 * Whether the term that a ticket owes now has passed, or ends soon. This is the only place that
 * decides it: in Java, for criteria queries and for JPQL over a ticket {@code t}. A term that ends
 * at this instant has not passed. A closed ticket owes nothing, and a courtesy is no term.
 */
public final class RunningTermPolicy {

    private static final String OWED = "t.open = TRUE AND t.clocks.running <> :courtesy AND ";

    /** Of a ticket {@code t}; parameters {@code courtesy} and {@code now}. */
    static final String OVERDUE = OWED + "t.clocks.attendBy < :now";

    /** The same, and {@code until}, which is excluded. */
    static final String DUE_UNTIL =
            OWED + "t.clocks.attendBy >= :now AND t.clocks.attendBy < :until";

    private RunningTermPolicy() {}

    public static boolean isOverdue(
            boolean open, RunningClock running, Instant attendBy, Instant now) {
        return open && running != RunningClock.CORTESIA && now.isAfter(attendBy);
    }

    static Predicate isOverdue(Root<Ticket> ticket, Instant now, CriteriaBuilder cb) {
        return cb.and(isOwed(ticket, cb), cb.lessThan(attendBy(ticket), now));
    }

    /**
     * The term ends from one instant until the other.
     *
     * @param until excluded
     */
    static Predicate isDue(Root<Ticket> ticket, Instant from, Instant until, CriteriaBuilder cb) {
        return cb.and(
                isOwed(ticket, cb),
                cb.greaterThanOrEqualTo(attendBy(ticket), from),
                cb.lessThan(attendBy(ticket), until));
    }

    private static Predicate isOwed(Root<Ticket> ticket, CriteriaBuilder cb) {
        return cb.and(
                cb.isTrue(ticket.get(Ticket_.open)),
                cb.notEqual(
                        ticket.get(Ticket_.clocks).get(TicketClocks_.running),
                        RunningClock.CORTESIA));
    }

    private static Path<Instant> attendBy(Root<Ticket> ticket) {
        return ticket.get(Ticket_.clocks).get(TicketClocks_.attendBy);
    }
}
