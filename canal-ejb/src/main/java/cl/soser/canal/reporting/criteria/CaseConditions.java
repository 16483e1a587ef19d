package cl.soser.canal.reporting.criteria;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.ticket.CauseKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.Ticket_;
import cl.soser.canal.ticket.Timeliness;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Translates a {@link CaseCriteria} into query conditions; no other class does. */
@Dependent
public class CaseConditions {

    /** By status: the flag beside it would be inlined as a number, which Derby refuses. */
    private static final List<TicketStatus> OPEN =
            Stream.of(TicketStatus.values()).filter(TicketStatus::isOpen).toList();

    @Inject Clock clock;
    @Inject PromiseConditions promises;

    /**
     * @param query the one the request is a root of
     */
    public List<Predicate> of(
            CaseCriteria filter,
            Root<Ticket> ticket,
            CommonAbstractCriteria query,
            CriteriaBuilder cb) {
        List<Predicate> where = new ArrayList<>();
        if (filter.entered() != null) {
            where.add(within(filter.entered(), ticket.get(Ticket_.enteredAt), cb));
        }
        if (filter.due() != null) {
            where.add(within(filter.due(), Timeliness.dueAt(ticket), cb));
        }
        filter.codes().forEach((dimension, code) -> where.add(is(dimension, code, ticket, cb)));
        if (filter.school() != null) {
            where.add(cb.equal(ticket.get("school").get("id"), filter.school()));
        }
        if (filter.readBy() != null) {
            where.add(cb.equal(ticket.get(Ticket_.institution), filter.readBy()));
        }
        if (filter.standing() != null) {
            where.add(standing(filter.standing(), ticket, cb));
        }
        if (filter.overdue() != null) {
            Predicate overdue = standing(CaseStanding.ABIERTO_VENCIDO, ticket, cb);
            where.add(
                    filter.overdue()
                            ? overdue
                            : cb.or(cb.isNull(Timeliness.dueAt(ticket)), cb.not(overdue)));
        }
        if (filter.changedSince() != null) {
            where.add(
                    cb.greaterThanOrEqualTo(ticket.get(Ticket_.changedAt), filter.changedSince()));
        }
        where.addAll(progress(filter.progress(), ticket, cb));
        if (filter.progress().promised() != null) {
            where.add(promises.of(filter.progress(), ticket, query, cb));
        }
        if (!filter.annulled()) {
            where.add(cb.notEqual(ticket.get(Ticket_.status), TicketStatus.ANULADO));
        }
        return where;
    }

    private List<Predicate> progress(
            CaseProgressCriteria progress, Root<Ticket> ticket, CriteriaBuilder cb) {
        List<Predicate> where = new ArrayList<>();
        if (progress.open() != null) {
            Predicate open = ticket.get(Ticket_.status).in(OPEN);
            where.add(progress.open() ? open : cb.not(open));
        }
        if (progress.age() != null) {
            where.add(aged(progress.age(), ticket, cb));
        }
        if (progress.answered() != null) {
            where.add(within(progress.answered(), ticket.get(Ticket_.firstAnswerAt), cb));
        }
        if (progress.concluded() != null) {
            where.add(within(progress.concluded(), ticket.get(Ticket_.closedAt), cb));
            Path<CauseKind> cause = ticket.get(Ticket_.causeKind);
            where.add(
                    progress.cause() == null
                            ? cb.isNotNull(cause)
                            : cb.equal(cause, progress.cause()));
        }
        return where;
    }

    /** Whether a request is in that age band at this instant. */
    public Predicate aged(CaseAge age, Root<Ticket> ticket, CriteriaBuilder cb) {
        Path<Instant> entered = ticket.get(Ticket_.enteredAt);
        Instant now = clock.instant();
        Instant before = age.enteredBefore(now);
        Instant from = age.enteredFrom(now);
        return before == null
                ? cb.greaterThanOrEqualTo(entered, from)
                : from == null
                        ? cb.lessThan(entered, before)
                        : cb.and(
                                cb.greaterThanOrEqualTo(entered, from),
                                cb.lessThan(entered, before));
    }

    /** Whether a request has that standing at this instant; an annulled request has none. */
    public Predicate standing(CaseStanding standing, Root<Ticket> ticket, CriteriaBuilder cb) {
        return Timeliness.anyOf(standing.timeliness(), ticket, clock.instant(), cb);
    }

    private Predicate within(DayRange days, Path<Instant> instant, CriteriaBuilder cb) {
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
