package cl.soser.canal.reporting.answers;

import cl.soser.canal.qualitysample.QualitySampleCase;
import cl.soser.canal.reporting.counts.FigureReport;
import cl.soser.canal.reporting.counts.GroupedCounts;
import cl.soser.canal.reporting.criteria.CaseConditions;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseGroup;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.reporting.recent.RecentAnswer;
import cl.soser.canal.reporting.recent.RecentCases;
import cl.soser.canal.response.Answer;
import cl.soser.canal.response.AnswerState;
import cl.soser.canal.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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
import java.util.List;
import java.util.Map;

/**
 * Counts the answers that left in a period, and those of them that were sampled and audited. Checks
 * no rights; callers must check them.
 */
@ApplicationScoped
public class QualityCounter {

    @PersistenceContext EntityManager em;
    @Inject CaseConditions conditions;
    @Inject RecentCases recentCases;
    @Inject Clock clock;

    /**
     * @param by at most two of {@link Dimension#OF_ANSWERS}; none gives the total alone
     * @param filter of the requests answered
     */
    public FigureReport<QualityCounts> of(
            DayRange period, List<Dimension> by, CaseCriteria filter) {
        Map<CaseGroup, QualityCounts> counted =
                GroupedCounts.of(
                        period,
                        by,
                        (slice, attributes) -> sent(slice, attributes, filter),
                        QualityCounter::ofSent,
                        QualityCounts::plus);
        GroupedCounts.of(
                        period,
                        by,
                        (slice, attributes) -> sampled(slice, attributes, filter),
                        QualityCounter::ofSampled,
                        QualityCounts::plus)
                .forEach((group, counts) -> counted.merge(group, counts, QualityCounts::plus));
        return FigureReport.of(
                period,
                by,
                counted,
                counted.values().stream().reduce(QualityCounts.NONE, QualityCounts::plus));
    }

    /** Whether the reviewer confirmed it, and how many. */
    private static QualityCounts ofSent(Object[] row) {
        long many = GroupedCounts.number(row[1]);
        return new QualityCounts(many, Boolean.TRUE.equals(row[0]) ? many : 0, 0, 0, 0);
    }

    /** Whether it was found to the point, null while it is not audited, and how many. */
    private static QualityCounts ofSampled(Object[] row) {
        long many = GroupedCounts.number(row[1]);
        return new QualityCounts(
                0, 0, many, row[0] == null ? 0 : many, Boolean.TRUE.equals(row[0]) ? many : 0);
    }

    private List<Object[]> sent(DayRange slice, List<Dimension> attributes, CaseCriteria filter) {
        return recentCases
                .answers(slice, filter)
                .map(
                        all ->
                                GroupedCounts.rows(
                                        all.filter(one -> slice.holds(one.left())),
                                        one -> ofRecent(one, attributes)))
                .orElseGet(() -> read(slice, attributes, filter));
    }

    private static List<Object> ofRecent(RecentAnswer answer, List<Dimension> attributes) {
        List<Object> codes = new ArrayList<>(answer.group(attributes, answer.left()));
        codes.add(answer.pertinent());
        return codes;
    }

    private List<Object[]> read(DayRange slice, List<Dimension> attributes, CaseCriteria filter) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
        Root<Ticket> ticket = query.from(Ticket.class);
        Root<Answer> answer = query.from(Answer.class);
        return counted(
                query.where(
                        where(slice, filter, ticket, answer, query, cb).toArray(Predicate[]::new)),
                codes(attributes, ticket),
                answer.get("pertinent"),
                cb.count(answer.get("id")));
    }

    private List<Object[]> sampled(
            DayRange slice, List<Dimension> attributes, CaseCriteria filter) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
        Root<Ticket> ticket = query.from(Ticket.class);
        Root<Answer> answer = query.from(Answer.class);
        Root<QualitySampleCase> sample = query.from(QualitySampleCase.class);
        List<Predicate> where = where(slice, filter, ticket, answer, query, cb);
        where.add(cb.equal(sample.get("answer"), answer.get("id")));
        // True of each, and the few of a month are found before its many answers.
        where.add(
                cb.greaterThanOrEqualTo(
                        sample.<LocalDate>get("month"), slice.from().withDayOfMonth(1)));
        where.add(cb.lessThan(sample.<LocalDate>get("month"), slice.until()));
        return counted(
                query.where(where.toArray(Predicate[]::new)),
                codes(attributes, ticket),
                sample.get("pertinent"),
                cb.count(sample.get("answer")));
    }

    private static List<Expression<?>> codes(List<Dimension> attributes, Root<Ticket> ticket) {
        List<Expression<?>> codes = new ArrayList<>();
        attributes.forEach(dimension -> codes.add(dimension.of(ticket)));
        return codes;
    }

    /** Grouped by the verdict too: Derby compares no flag inside a sum. */
    private List<Object[]> counted(
            CriteriaQuery<Object[]> query,
            List<Expression<?>> codes,
            Expression<?> verdict,
            Expression<Long> count) {
        codes.add(verdict);
        List<Selection<?>> selected = new ArrayList<>(codes);
        selected.add(count);
        return em.createQuery(query.multiselect(selected).groupBy(codes)).getResultList();
    }

    private List<Predicate> where(
            DayRange slice,
            CaseCriteria filter,
            Root<Ticket> ticket,
            Root<Answer> answer,
            CriteriaQuery<?> query,
            CriteriaBuilder cb) {
        List<Predicate> where = conditions.of(filter, ticket, query, cb);
        Path<Instant> left = answer.get("leftAt");
        where.add(cb.equal(answer.get("ticket"), ticket));
        where.add(cb.equal(answer.get("state"), AnswerState.ENVIADA));
        where.add(cb.isFalse(answer.get("automatic")));
        where.add(cb.greaterThanOrEqualTo(left, slice.start(clock.getZone())));
        where.add(cb.lessThan(left, slice.end(clock.getZone())));
        return where;
    }
}
