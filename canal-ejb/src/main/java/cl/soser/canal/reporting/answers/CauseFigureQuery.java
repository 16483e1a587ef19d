package cl.soser.canal.reporting.answers;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.INSTITUCION;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.correctiveaction.CorrectiveAction;
import cl.soser.canal.correctiveaction.CorrectiveActionState;
import cl.soser.canal.correctiveaction.CorrectiveActionTicket;
import cl.soser.canal.reporting.counts.FigureReport;
import cl.soser.canal.reporting.counts.GroupedCounts;
import cl.soser.canal.reporting.criteria.CaseConditions;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseGroup;
import cl.soser.canal.reporting.criteria.CaseProgressCriteria;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.reporting.criteria.ReportingScope;
import cl.soser.canal.reporting.recent.RecentCases;
import cl.soser.canal.ticket.CauseKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.Ticket_;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Why people complained: the requests whose definitive answer left in a period, by the cause that
 * answer named; of one reopened, the last. Readers of an institution or area get their own only.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERACIONES, AREA, INSTITUCION})
@TransactionAttribute(SUPPORTS)
public class CauseFigureQuery {

    @PersistenceContext EntityManager em;
    @Inject CaseConditions conditions;
    @Inject RecentCases recentCases;
    @Inject ReportingScope reportingScope;
    @Inject Clock clock;

    /**
     * Only causes that any named, each with its requests and their corrective actions.
     *
     * @param by at most two of {@link Dimension#OF_ANSWERS}, after the cause
     * @param filter its codes and its school narrow what is counted
     */
    public FigureReport<CauseCounts> of(
            @NotNull DayRange period,
            @NotNull @Size(max = 2) List<Dimension> by,
            @NotNull CaseCriteria filter) {
        CaseCriteria own = reportingScope.of(filter);
        List<Dimension> all = new ArrayList<>(List.of(Dimension.CAUSA));
        all.addAll(by);
        return FigureReport.of(
                period,
                all,
                counted(period, all, own),
                counted(period, List.of(), own).values().stream()
                        .reduce(CauseCounts.NONE, CauseCounts::plus));
    }

    /** Only causes that any named. */
    public Map<CauseKind, Long> of(@NotNull DayRange days, @NotNull CaseCriteria filter) {
        Map<CauseKind, Long> counts = new EnumMap<>(CauseKind.class);
        GroupedCounts.of(
                        days,
                        List.of(Dimension.CAUSA),
                        (slice, groups) -> cases(slice, groups, reportingScope.of(filter)),
                        row -> GroupedCounts.number(row[0]),
                        Long::sum)
                .forEach(
                        (group, count) ->
                                counts.put(CauseKind.valueOf(group.codes().get(0)), count));
        return counts;
    }

    private Map<CaseGroup, CauseCounts> counted(
            DayRange period, List<Dimension> by, CaseCriteria filter) {
        Map<CaseGroup, CauseCounts> counted =
                GroupedCounts.of(
                        period,
                        by,
                        (slice, groups) -> cases(slice, groups, filter),
                        row -> new CauseCounts(GroupedCounts.number(row[0]), 0, 0, 0),
                        CauseCounts::plus);
        GroupedCounts.of(
                        period,
                        by,
                        (slice, groups) -> actions(slice, groups, filter),
                        CauseFigureQuery::ofActions,
                        CauseCounts::plus)
                .forEach((group, counts) -> counted.merge(group, counts, CauseCounts::plus));
        return counted;
    }

    private List<Object[]> cases(DayRange slice, List<Dimension> groups, CaseCriteria filter) {
        return recentCases
                .cases(slice, filter)
                .map(
                        all ->
                                GroupedCounts.rows(
                                        all.filter(one -> one.isConcluded(slice)),
                                        one -> one.group(groups, null)))
                .orElseGet(() -> read(slice, groups, filter));
    }

    private List<Object[]> read(DayRange slice, List<Dimension> groups, CaseCriteria filter) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Tuple> query = cb.createTupleQuery();
        Root<Ticket> ticket = query.from(Ticket.class);
        List<Expression<?>> codes = codes(groups, ticket);
        List<Selection<?>> selected = new ArrayList<>(codes);
        selected.add(cb.count(ticket.get(Ticket_.id)));
        query.multiselect(selected)
                .where(where(slice, filter, ticket, query, cb).toArray(Predicate[]::new))
                .groupBy(codes);
        return em.createQuery(query).getResultStream().map(Tuple::toArray).toList();
    }

    /** In the states they have today, with whether their day has passed. */
    private List<Object[]> actions(DayRange slice, List<Dimension> groups, CaseCriteria filter) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
        Root<Ticket> ticket = query.from(Ticket.class);
        Root<CorrectiveActionTicket> link = query.from(CorrectiveActionTicket.class);
        Root<CorrectiveAction> action = query.from(CorrectiveAction.class);
        List<Expression<?>> codes = codes(groups, ticket);
        codes.add(action.get("state"));
        codes.add(action.get("dueOn"));
        List<Predicate> where = where(slice, filter, ticket, query, cb);
        where.add(cb.equal(link.get("link").get("ticketId"), ticket.get(Ticket_.id)));
        where.add(cb.equal(action.get("id"), link.get("link").get("correctiveAction")));
        where.add(cb.notEqual(action.get("state"), CorrectiveActionState.ANULADA));
        List<Selection<?>> selected = new ArrayList<>(codes);
        selected.add(cb.countDistinct(action.get("id")));
        query.multiselect(selected).where(where.toArray(Predicate[]::new)).groupBy(codes);
        LocalDate today = LocalDate.now(clock);
        return em.createQuery(query).getResultStream().map(row -> judged(row, today)).toList();
    }

    /** Of a state and a day the counts: all, overdue, effective. */
    private static Object[] judged(Object[] row, LocalDate today) {
        int codes = row.length - 3;
        CorrectiveActionState state = (CorrectiveActionState) row[codes];
        LocalDate due = (LocalDate) row[codes + 1];
        Object count = row[codes + 2];
        Object[] judged = Arrays.copyOf(row, row.length);
        judged[codes] = count;
        judged[codes + 1] =
                state == CorrectiveActionState.PENDIENTE && due.isBefore(today) ? count : 0L;
        judged[codes + 2] = state == CorrectiveActionState.EFICAZ ? count : 0L;
        return judged;
    }

    private static CauseCounts ofActions(Object[] row) {
        return new CauseCounts(
                0,
                GroupedCounts.number(row[0]),
                GroupedCounts.number(row[1]),
                GroupedCounts.number(row[2]));
    }

    private static List<Expression<?>> codes(List<Dimension> groups, Root<Ticket> ticket) {
        List<Expression<?>> codes = new ArrayList<>();
        groups.forEach(dimension -> codes.add(dimension.of(ticket)));
        return codes;
    }

    private List<Predicate> where(
            DayRange slice,
            CaseCriteria filter,
            Root<Ticket> ticket,
            CriteriaQuery<?> query,
            CriteriaBuilder cb) {
        return conditions.of(
                filter.progress(CaseProgressCriteria.concluded(slice, null)), ticket, query, cb);
    }

    /** The twelve months up to today, in Santiago. */
    public DayRange year() {
        LocalDate end = LocalDate.now(clock).plusDays(1);
        return new DayRange(end.minusYears(1), end);
    }
}
