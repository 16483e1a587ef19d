package cl.soser.canal.reporting.counts;

import cl.soser.canal.reporting.criteria.CaseConditions;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseGroup;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.Ticket_;
import cl.soser.canal.ticket.Timeliness;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Counts the requests themselves. One falls due in the period of its deadline and is received in
 * that of its entry; both are ranges of an index, and a grouping by month or day is one range for
 * each month. Days are separated here: the database does not know where Santiago's days begin, and
 * one range per day would make hundreds.
 */
@Dependent
class LiveCaseCounter {

    @PersistenceContext EntityManager em;
    @Inject CaseConditions conditions;
    @Inject Clock clock;

    void count(
            DayRange period,
            List<Dimension> by,
            CaseCriteria filter,
            Map<CaseGroup, CaseCounts> into) {
        for (DayRange slice : period.slices(by)) {
            due(slice, by, filter, into);
            received(slice, by, filter, into);
        }
    }

    private void due(
            DayRange slice,
            List<Dimension> by,
            CaseCriteria filter,
            Map<CaseGroup, CaseCounts> into) {
        Instant now = clock.instant();
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Tuple> query = cb.createTupleQuery();
        Root<Ticket> ticket = query.from(Ticket.class);
        List<Expression<?>> groups =
                select(
                        query,
                        ticket,
                        Timeliness.dueAt(ticket),
                        by,
                        cb,
                        Stream.of(Timeliness.values())
                                .map(
                                        timeliness ->
                                                sum(
                                                        Timeliness.anyOf(
                                                                Set.of(timeliness),
                                                                ticket,
                                                                now,
                                                                cb),
                                                        cb))
                                .toArray(Selection<?>[]::new));
        List<Predicate> where = conditions.of(filter.due(slice), ticket, query, cb);
        where.add(cb.notEqual(ticket.get(Ticket_.status), TicketStatus.ANULADO));
        query.where(where.toArray(Predicate[]::new));
        for (Tuple row : em.createQuery(query).getResultList()) {
            int first = groups.size();
            add(
                    row,
                    by,
                    slice,
                    CaseCounts.due(
                            number(row, first),
                            number(row, first + 1),
                            number(row, first + 2),
                            number(row, first + 3)),
                    into);
        }
    }

    private void received(
            DayRange slice,
            List<Dimension> by,
            CaseCriteria filter,
            Map<CaseGroup, CaseCounts> into) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Tuple> query = cb.createTupleQuery();
        Root<Ticket> ticket = query.from(Ticket.class);
        Predicate annulled = cb.equal(ticket.get(Ticket_.status), TicketStatus.ANULADO);
        List<Expression<?>> groups =
                select(
                        query,
                        ticket,
                        ticket.get(Ticket_.enteredAt),
                        by,
                        cb,
                        cb.count(ticket),
                        sum(annulled, cb));
        query.where(
                conditions.of(filter.entered(slice), ticket, query, cb).toArray(Predicate[]::new));
        for (Tuple row : em.createQuery(query).getResultList()) {
            int first = groups.size();
            long gone = number(row, first + 1);
            add(row, by, slice, CaseCounts.received(number(row, first) - gone, gone), into);
        }
    }

    private static List<Expression<?>> select(
            CriteriaQuery<Tuple> query,
            Root<Ticket> ticket,
            Path<Instant> when,
            List<Dimension> by,
            CriteriaBuilder cb,
            Selection<?>... figures) {
        List<Expression<?>> groups = new ArrayList<>();
        by.stream()
                .filter(dimension -> !dimension.isTime())
                .forEach(dimension -> groups.add(dimension.of(ticket)));
        if (by.contains(Dimension.DIA)) {
            groups.add(when);
        }
        List<Selection<?>> selected = new ArrayList<>(groups);
        selected.addAll(List.of(figures));
        query.multiselect(selected).groupBy(groups);
        return groups;
    }

    private static Expression<Long> sum(Predicate when, CriteriaBuilder cb) {
        return cb.sum(cb.<Long>selectCase().when(when, 1L).otherwise(0L));
    }

    private void add(
            Tuple row,
            List<Dimension> by,
            DayRange slice,
            CaseCounts counts,
            Map<CaseGroup, CaseCounts> into) {
        List<Object> codes = Arrays.asList(row.toArray());
        LocalDate day = slice.from();
        if (by.contains(Dimension.DIA)) {
            long attributes = by.stream().filter(dimension -> !dimension.isTime()).count();
            Instant when = (Instant) codes.get((int) attributes);
            day = LocalDate.ofInstant(when, clock.getZone());
        }
        LocalDate of = day;
        into.merge(
                CaseGroup.of(by, codes, dimension -> DayRange.label(of, dimension)),
                counts,
                CaseCounts::plus);
    }

    private static long number(Tuple row, int column) {
        return row.get(column) == null ? 0 : ((Number) row.get(column)).longValue();
    }
}
