package cl.soser.canal.reporting;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.INSTITUCION;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.survey.Figure;
import cl.soser.canal.survey.SurveyKind;
import cl.soser.canal.ticket.TicketStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/**
 * How satisfied people are with how they were served, counted when they were asked; restricted and
 * annulled requests are in no figure. Area, topic and channel are those of the closing. Whoever
 * reads for an institution gets its own alone.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERACIONES, INSTITUCION})
@TransactionAttribute(SUPPORTS)
public class SatisfactionFigures {

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

    private static final int SCORES = 5;

    @PersistenceContext EntityManager em;
    @Inject ReportingReach reach;
    @Inject Clock clock;

    /** What these figures may be grouped by. */
    public static Set<Dimension> dimensions() {
        return Set.copyOf(PATHS.keySet());
    }

    /**
     * @param by at most two of {@link #dimensions}; none gives the total alone
     */
    public SatisfactionReport of(@NotNull Days period, @NotNull @Size(max = 2) List<Dimension> by) {
        Map<List<String>, Figure> counted =
                new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
        Figure total = Figure.NONE;
        for (Object[] row : rows(period, by)) {
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

    private List<Object[]> rows(Days period, List<Dimension> by) {
        String paths =
                by.stream().map(each -> PATHS.get(each) + ", ").collect(Collectors.joining());
        String institution = reach.of(CaseFilter.ALL).codes().get(Dimension.INSTITUCION);
        TypedQuery<Object[]> query =
                em.createQuery(
                                "SELECT "
                                        + paths
                                        + "s.score, COUNT(s) FROM Survey s JOIN s.ticket t"
                                        + " WHERE s.kind = :kind AND s.askedMonth >= :month"
                                        + " AND s.askedAt >= :from"
                                        + " AND s.askedAt < :until AND t.restricted = FALSE"
                                        + " AND t.status <> :annulled"
                                        + (institution == null
                                                ? ""
                                                : " AND t.institution = :institution")
                                        + " GROUP BY "
                                        + paths
                                        + "s.score",
                                Object[].class)
                        .setParameter("kind", SurveyKind.SATISFACCION)
                        .setParameter("month", period.from().withDayOfMonth(1))
                        .setParameter("from", period.start(clock.getZone()))
                        .setParameter("until", period.end(clock.getZone()))
                        .setParameter("annulled", TicketStatus.ANULADO);
        return institution == null
                ? query.getResultList()
                : query.setParameter("institution", institution).getResultList();
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
