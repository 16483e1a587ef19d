package cl.soser.canal.reporting;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.survey.Figure;
import cl.soser.canal.survey.SurveyKind;
import cl.soser.canal.survey.UncountedTicket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts answers to surveys. Checks no rights; callers must check them. */
@ApplicationScoped
class SatisfactionCounter {

    private static final Map<Dimension, String> PATHS =
            new EnumMap<>(
                    Map.of(
                            Dimension.MOTIVO, "t.codes.motive",
                            Dimension.TEMA, "s.topic",
                            Dimension.CANAL, "s.channel",
                            Dimension.INSTITUCION, "t.institution",
                            Dimension.REGION, "t.codes.region",
                            Dimension.COMUNA, "t.comuna",
                            Dimension.AREA, "s.area",
                            Dimension.MES, "s.askedMonth"));

    /** The dimensions for narrowing that cannot be grouped by. */
    private static final Map<Dimension, String> OTHER_PATHS =
            Map.of(Dimension.CONTEXTO, "t.context", Dimension.CONTRATO, "t.codes.contract");

    private static final int SCORES = 5;

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    static Set<Dimension> dimensions() {
        return Set.copyOf(PATHS.keySet());
    }

    /**
     * @param by at most two of {@link #dimensions}; none gives the total alone
     * @param filter of which the codes and the school narrow them
     */
    SatisfactionReport of(Days period, List<Dimension> by, CaseFilter filter) {
        Map<List<String>, Figure> counted =
                new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
        Figure total = Figure.NONE;
        for (Object[] row : rows(period, by, filter)) {
            Figure one =
                    figure((Integer) row[by.size()], ((Number) row[by.size() + 1]).longValue());
            total = total.plus(one);
            counted.merge(codes(row, by), one, Figure::plus);
        }
        List<SatisfactionReport.Group> groups = new ArrayList<>();
        if (!by.isEmpty()) {
            counted.forEach(
                    (codes, figure) ->
                            groups.add(new SatisfactionReport.Group(key(by, codes), figure)));
        }
        return new SatisfactionReport(period, groups, total);
    }

    private List<Object[]> rows(Days period, List<Dimension> by, CaseFilter filter) {
        Map<String, Object> narrowed = narrowed(filter);
        String paths =
                by.stream().map(each -> PATHS.get(each) + ", ").collect(Collectors.joining());
        String where =
                narrowed.entrySet().stream()
                        .map(
                                one ->
                                        " AND "
                                                + one.getKey()
                                                + (one.getValue() == null
                                                        ? " IS NULL"
                                                        : " = :" + parameter(one.getKey())))
                        .collect(Collectors.joining());
        boolean ofTickets = (paths + where).contains("t.");
        TypedQuery<Object[]> query =
                em.createQuery(
                                "SELECT "
                                        + paths
                                        + "s.score, COUNT(s) FROM Survey s"
                                        + (ofTickets ? " JOIN s.ticket t" : "")
                                        + " WHERE s.kind = :kind AND s.askedMonth >= :month"
                                        + " AND s.askedMonth <= :lastMonth"
                                        + " AND s.askedAt >= :from AND s.askedAt < :until AND "
                                        + UncountedTicket.NONE
                                        + where
                                        + " GROUP BY "
                                        + paths
                                        + "s.score",
                                Object[].class)
                        .setParameter("kind", SurveyKind.SATISFACCION)
                        .setParameter("month", period.from().withDayOfMonth(1))
                        .setParameter("lastMonth", period.until())
                        .setParameter("from", period.start(clock.getZone()))
                        .setParameter("until", period.end(clock.getZone()));
        narrowed.forEach(
                (path, value) -> {
                    if (value != null) {
                        query.setParameter(parameter(path), value);
                    }
                });
        return query.getResultList();
    }

    /** The required value by path; null if it must be absent. */
    private static Map<String, Object> narrowed(CaseFilter filter) {
        Map<String, Object> narrowed = new LinkedHashMap<>();
        filter.codes()
                .forEach(
                        (dimension, code) -> {
                            String path = PATHS.getOrDefault(dimension, OTHER_PATHS.get(dimension));
                            if (path == null) {
                                throw new IllegalArgumentException(dimension.label());
                            }
                            narrowed.put(path, code.isEmpty() ? null : value(dimension, code));
                        });
        if (filter.school() != null) {
            narrowed.put("t.school.id", filter.school());
        }
        return narrowed;
    }

    private static Object value(Dimension dimension, String code) {
        return switch (dimension) {
            case CANAL -> Channel.valueOf(code);
            case CONTEXTO -> Context.valueOf(code);
            default -> code;
        };
    }

    /** {@code s.area} is filled in as {@code s_area}. */
    private static String parameter(String path) {
        return path.replace('.', '_');
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

    private static Figure figure(Integer score, long count) {
        long[] scores = new long[SCORES];
        if (score != null) {
            scores[score - 1] = count;
        }
        return new Figure(count, scores);
    }
}
