package cl.soser.canal.ticket;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.Collection;

/**
 * How a ticket stands towards the deadline of the contract (rules, section 6). This is the only
 * place that decides it: {@link #of} for values at hand, {@link #anyOf} for criteria queries,
 * {@link #SQL} for native SQL. An answer that leaves exactly at the deadline is in time. A ticket
 * that was annulled, or has no such deadline, has none.
 */
public enum Timeliness {
    /** Left at or before the deadline. */
    EN_PLAZO,
    /** Left late. */
    FUERA_DE_PLAZO,
    /** Not left, and the deadline has passed. */
    ABIERTO_VENCIDO,
    /** Not left, deadline still ahead. */
    PENDIENTE;

    /**
     * The timeliness of a ticket; null where it has none.
     *
     * @param left when the first answer left; null if none has
     * @param due the deadline; null if there is none
     */
    public static Timeliness of(TicketStatus status, Instant left, Instant due, Instant now) {
        return status == TicketStatus.ANULADO || due == null ? null : of(left, due, now);
    }

    /**
     * The timeliness of something that is due.
     *
     * @param left when it left; null if it has not
     */
    public static Timeliness of(Instant left, Instant due, Instant now) {
        if (left != null) {
            return left.isAfter(due) ? FUERA_DE_PLAZO : EN_PLAZO;
        }
        return now.isAfter(due) ? ABIERTO_VENCIDO : PENDIENTE;
    }

    /** Whether a ticket of a query has one of these. */
    public static Predicate anyOf(
            Collection<Timeliness> any, Root<Ticket> ticket, Instant now, CriteriaBuilder cb) {
        return cb.and(
                cb.notEqual(ticket.get(Ticket_.status), TicketStatus.ANULADO),
                cb.or(
                        any.stream()
                                .map(timeliness -> timeliness.holds(ticket, now, cb))
                                .toArray(Predicate[]::new)));
    }

    private Predicate holds(Root<Ticket> ticket, Instant now, CriteriaBuilder cb) {
        Path<Instant> left = ticket.get(Ticket_.firstAnswerAt);
        Path<Instant> due = dueAt(ticket);
        return switch (this) {
            case EN_PLAZO -> cb.lessThanOrEqualTo(left, due);
            case FUERA_DE_PLAZO -> cb.greaterThan(left, due);
            case ABIERTO_VENCIDO -> cb.and(cb.isNull(left), cb.lessThan(due, now));
            case PENDIENTE -> cb.and(cb.isNull(left), cb.greaterThanOrEqualTo(due, now));
        };
    }

    /** The deadline of a ticket of a query. */
    public static Path<Instant> dueAt(Root<Ticket> ticket) {
        return ticket.get(Ticket_.clocks).get(TicketClocks_.dueAt);
    }

    /**
     * The name of the timeliness, or null, as an expression over a row {@code t} of the table
     * {@code ticket}; parameter 3 is the present instant.
     */
    public static final String SQL =
            """
            case when t.status = 'ANULADO' or t.due_at is null then null
                when t.first_answer_at <= t.due_at then 'EN_PLAZO'
                when t.first_answer_at is not null then 'FUERA_DE_PLAZO'
                when t.due_at < ?3 then 'ABIERTO_VENCIDO'
                else 'PENDIENTE' end""";
}
