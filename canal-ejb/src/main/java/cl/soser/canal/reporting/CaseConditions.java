package cl.soser.canal.reporting;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.Ticket_;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The one place that says in a query's terms what a {@link CaseFilter} means. */
@Dependent
class CaseConditions {

    @Inject Clock clock;

    List<Predicate> of(CaseFilter filter, Root<Ticket> ticket, CriteriaBuilder cb) {
        List<Predicate> where = new ArrayList<>();
        if (filter.entered() != null) {
            where.add(within(filter.entered(), ticket.get(Ticket_.enteredAt), cb));
        }
        if (filter.due() != null) {
            where.add(within(filter.due(), ticket.get(Ticket_.dueAt), cb));
        }
        filter.codes().forEach((dimension, code) -> where.add(is(dimension, code, ticket, cb)));
        if (filter.school() != null) {
            where.add(cb.equal(ticket.get("school").get("id"), filter.school()));
        }
        if (filter.outcome() != null) {
            where.add(standing(filter.outcome(), ticket, cb));
        }
        if (filter.overdue() != null) {
            Predicate overdue = standing(Outcome.ABIERTO_VENCIDO, ticket, cb);
            where.add(
                    filter.overdue()
                            ? overdue
                            : cb.or(
                                    cb.isNull(ticket.get(Ticket_.dueAt)),
                                    cb.isNotNull(ticket.get(Ticket_.firstAnswerAt)),
                                    cb.greaterThanOrEqualTo(
                                            ticket.get(Ticket_.dueAt), clock.instant())));
        }
        if (filter.changedSince() != null) {
            where.add(
                    cb.greaterThanOrEqualTo(ticket.get(Ticket_.changedAt), filter.changedSince()));
        }
        if (!filter.annulled()) {
            where.add(cb.notEqual(ticket.get(Ticket_.status), TicketStatus.ANULADO));
        }
        return where;
    }

    /** Whether a request stands so at this instant; one that was annulled stands no way. */
    Predicate standing(Outcome outcome, Root<Ticket> ticket, CriteriaBuilder cb) {
        Path<Instant> due = ticket.get(Ticket_.dueAt);
        Path<Instant> left = ticket.get(Ticket_.firstAnswerAt);
        Instant now = clock.instant();
        Predicate counted = cb.notEqual(ticket.get(Ticket_.status), TicketStatus.ANULADO);
        Predicate open = cb.and(counted, cb.isNull(left), cb.lessThan(due, now));
        return switch (outcome) {
            case EN_PLAZO -> cb.and(counted, cb.lessThanOrEqualTo(left, due));
            case FUERA_DE_PLAZO -> cb.or(cb.and(counted, cb.greaterThan(left, due)), open);
            case ABIERTO_VENCIDO -> open;
            case PENDIENTE -> cb.and(counted, cb.isNull(left), cb.greaterThanOrEqualTo(due, now));
            case DECIDIDO ->
                    cb.and(
                            counted,
                            cb.or(
                                    cb.and(cb.isNotNull(left), cb.isNotNull(due)),
                                    cb.lessThan(due, now)));
        };
    }

    private Predicate within(Days days, Path<Instant> instant, CriteriaBuilder cb) {
        return cb.and(
                cb.greaterThanOrEqualTo(instant, days.start(clock.getZone())),
                cb.lessThan(instant, days.end(clock.getZone())));
    }

    private static Predicate is(
            Dimension dimension, String code, Root<Ticket> ticket, CriteriaBuilder cb) {
        if (code.isEmpty()) {
            return cb.isNull(dimension.of(ticket));
        }
        return switch (dimension) {
            case CANAL -> cb.equal(ticket.get(Ticket_.channel), Channel.valueOf(code));
            case CONTEXTO -> cb.equal(ticket.get(Ticket_.context), Context.valueOf(code));
            case ESTADO -> cb.equal(ticket.get(Ticket_.status), TicketStatus.valueOf(code));
            case URGENCIA -> cb.equal(ticket.get(Ticket_.urgency), Urgency.valueOf(code));
            default -> cb.equal(dimension.of(ticket), code);
        };
    }
}
