package cl.soser.canal.reporting;

import static cl.soser.canal.reporting.criteria.Dimension.CONTEXTO;
import static cl.soser.canal.reporting.criteria.Dimension.CONTRATO;
import static cl.soser.canal.reporting.criteria.Dimension.ESTABLECIMIENTO;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.reporting.counts.GroupedCounts;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.reporting.recent.RecentCases;
import cl.soser.canal.reporting.recent.RecentSurvey;
import cl.soser.canal.survey.Survey;
import cl.soser.canal.survey.SurveyKind;
import cl.soser.canal.survey.Survey_;
import cl.soser.canal.survey.result.SatisfactionFigure;
import cl.soser.canal.survey.result.UncountedTicket;
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
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts answers to surveys. Checks no rights; callers must check them. */
@ApplicationScoped
class SatisfactionCounter {

    private static final Set<Dimension> GROUPING = Dimension.OF_ANSWERS;

    private static final Set<Dimension> NARROWING_ONLY = Set.of(CONTEXTO, CONTRATO);

    private static final int SCORES = 5;

    @PersistenceContext EntityManager em;
    @Inject RecentCases recentCases;
    @Inject Clock clock;

    static Set<Dimension> dimensions() {
        return GROUPING;
    }

    /**
     * @param by at most two of {@link #dimensions}; none gives the total alone
     * @param filter of which the codes and the school narrow them
     */
    SatisfactionReport of(DayRange period, List<Dimension> by, CaseCriteria filter) {
        Map<List<String>, SatisfactionFigure> counted =
                new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
        SatisfactionFigure total = SatisfactionFigure.NONE;
        for (Object[] row : rows(period, by, filter)) {
            SatisfactionFigure one =
                    figure((Integer) row[by.size()], ((Number) row[by.size() + 1]).longValue());
            total = total.plus(one);
            counted.merge(codes(row, by), one, SatisfactionFigure::plus);
        }
        List<SatisfactionReport.Group> groups = new ArrayList<>();
        if (!by.isEmpty()) {
            counted.forEach(
                    (codes, figure) ->
                            groups.add(new SatisfactionReport.Group(key(by, codes), figure)));
        }
        return new SatisfactionReport(period, groups, total);
    }

    private List<Object[]> rows(DayRange period, List<Dimension> by, CaseCriteria filter) {
        check(filter);
        return recentCases
                .surveys(period, filter)
                .map(
                        all ->
                                GroupedCounts.rows(
                                        all.filter(one -> period.holds(one.asked())),
                                        one -> ofRecent(one, by)))
                .orElseGet(() -> read(period, by, filter));
    }

    private static List<Object> ofRecent(RecentSurvey survey, List<Dimension> by) {
        List<Object> codes = new ArrayList<>();
        by.forEach(
                one ->
                        codes.add(
                                one == Dimension.MES
                                        ? survey.month()
                                        : survey.group(List.of(one), survey.asked()).get(0)));
        codes.add(survey.score());
        return codes;
    }

    private List<Object[]> read(DayRange period, List<Dimension> by, CaseCriteria filter) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
        Root<Survey> survey = query.from(Survey.class);
        List<Expression<?>> groups = new ArrayList<>();
        by.forEach(dimension -> groups.add(path(dimension, survey)));
        groups.add(survey.get(Survey_.score));
        List<Predicate> where = new ArrayList<>();
        where.add(cb.equal(survey.get(Survey_.kind), SurveyKind.SATISFACCION));
        where.add(
                cb.between(
                        survey.get(Survey_.askedMonth),
                        period.from().withDayOfMonth(1),
                        period.until()));
        Path<Instant> asked = survey.get(Survey_.askedAt);
        where.add(cb.greaterThanOrEqualTo(asked, period.start(clock.getZone())));
        where.add(cb.lessThan(asked, period.end(clock.getZone())));
        where.add(UncountedTicket.none(query, survey, cb));
        where.addAll(narrowed(filter, survey, cb));
        List<Selection<?>> selected = new ArrayList<>(groups);
        selected.add(cb.count(survey));
        query.multiselect(selected).where(where.toArray(Predicate[]::new)).groupBy(groups);
        return em.createQuery(query).getResultList();
    }

    private static void check(CaseCriteria filter) {
        for (Dimension dimension : filter.codes().keySet()) {
            if (!GROUPING.contains(dimension) && !NARROWING_ONLY.contains(dimension)) {
                throw new IllegalArgumentException(dimension.label());
            }
        }
    }

    private static List<Predicate> narrowed(
            CaseCriteria filter, Root<Survey> survey, CriteriaBuilder cb) {
        List<Predicate> where = new ArrayList<>();
        filter.codes()
                .forEach(
                        (dimension, code) -> {
                            Expression<?> path = path(dimension, survey);
                            where.add(
                                    code.isEmpty()
                                            ? cb.isNull(path)
                                            : cb.equal(path, value(dimension, code)));
                        });
        if (filter.school() != null) {
            where.add(cb.equal(ESTABLECIMIENTO.of(survey.get(Survey_.ticket)), filter.school()));
        }
        return where;
    }

    /** What the closing left with the question, and else of the request. */
    private static Expression<?> path(Dimension dimension, Root<Survey> survey) {
        return switch (dimension) {
            case TEMA -> survey.get(Survey_.topic);
            case CANAL -> survey.get(Survey_.channel);
            case AREA -> survey.get(Survey_.area);
            case MES -> survey.get(Survey_.askedMonth);
            default -> dimension.of(survey.get(Survey_.ticket));
        };
    }

    private static Object value(Dimension dimension, String code) {
        return switch (dimension) {
            case CANAL -> Channel.valueOf(code);
            case CONTEXTO -> Context.valueOf(code);
            default -> code;
        };
    }

    private static List<String> codes(Object[] row, List<Dimension> by) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            codes.add(
                    row[i] == null
                            ? ""
                            : by.get(i) == Dimension.MES
                                    ? YearMonth.from((LocalDate) row[i]).toString()
                                    : row[i].toString());
        }
        return codes;
    }

    private static Map<Dimension, String> key(List<Dimension> by, List<String> codes) {
        Map<Dimension, String> key = new LinkedHashMap<>();
        for (int i = 0; i < by.size(); i++) {
            key.put(by.get(i), codes.get(i));
        }
        return key;
    }

    private static SatisfactionFigure figure(Integer score, long count) {
        long[] scores = new long[SCORES];
        if (score != null) {
            scores[score - 1] = count;
        }
        return new SatisfactionFigure(count, scores);
    }
}
