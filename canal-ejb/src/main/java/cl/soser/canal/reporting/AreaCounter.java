package cl.soser.canal.reporting;

import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.sla.Compliance;
import cl.soser.canal.sla.InternalStage;
import cl.soser.canal.sla.RunningClock;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts one area's work. Checks no rights, because a timer has no caller. */
@ApplicationScoped
public class AreaCounter {

    private static final int DAYS = 14;

    private static final String COUNT = "SELECT COUNT(t) FROM Ticket t WHERE t.area = :area AND ";

    private static final String OPEN = COUNT + "t.open = TRUE";
    private static final String DRAFTING = COUNT + "t.open = TRUE AND t.status = :drafting";
    private static final String DRAFTING_LATE =
            COUNT
                    + "t.clocks.stage.area = :area AND t.clocks.stage.stage = :stage"
                    + " AND t.clocks.stage.workDue < :now";

    private static final String DRAFTS =
            """
            SELECT v.inTime, COUNT(v.stage) FROM StageVisit v
            WHERE v.area = :area AND v.stage = :stage AND v.endedAt >= :from
            GROUP BY v.inTime""";

    @PersistenceContext EntityManager em;
    @Inject TimelinessCounter timeliness;
    @Inject Clock clock;

    public AreaFigures of(String area) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        Instant tomorrow = today.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        LocalDate month = today.withDayOfMonth(1);
        Map<Boolean, Long> drafts = drafts(area, month);
        return new AreaFigures(
                area,
                count(area, em.createQuery(OPEN, Long.class)),
                count(
                        area,
                        em.createQuery(DRAFTING, Long.class)
                                .setParameter("drafting", TicketStatus.EN_AREA)),
                count(
                        area,
                        em.createQuery(DRAFTING_LATE, Long.class)
                                .setParameter("stage", InternalStage.REDACCION)
                                .setParameter("now", now)),
                count(
                        area,
                        em.createNamedQuery(Ticket.COUNT_OVERDUE, Long.class)
                                .setParameter("courtesy", RunningClock.CORTESIA)
                                .setParameter("now", now)),
                count(
                        area,
                        em.createNamedQuery(Ticket.COUNT_DUE_UNTIL, Long.class)
                                .setParameter("courtesy", RunningClock.CORTESIA)
                                .setParameter("now", now)
                                .setParameter("until", tomorrow)),
                within(area, month, month.plusMonths(1)),
                drafts.values().stream().mapToLong(Long::longValue).sum(),
                drafts.getOrDefault(true, 0L),
                days(area, today));
    }

    /** How each area kept the terms that ended in those days; only areas with such terms. */
    public Map<String, Compliance> shares(LocalDate from, LocalDate until) {
        Map<String, Compliance> shares = new TreeMap<>();
        timeliness
                .of(new DayRange(from, until), List.of(Dimension.AREA), CaseCriteria.COUNTED)
                .groups()
                .stream()
                .filter(group -> group.figures().due() > 0)
                .forEach(
                        group ->
                                shares.merge(
                                        String.valueOf(group.key().get(Dimension.AREA)),
                                        group.figures(),
                                        Compliance::plus));
        return shares;
    }

    private static long count(String area, TypedQuery<Long> query) {
        return query.setParameter("area", area).getSingleResult();
    }

    private Compliance within(String area, LocalDate from, LocalDate until) {
        return timeliness
                .of(
                        new DayRange(from, until),
                        List.of(),
                        CaseCriteria.COUNTED.with(Dimension.AREA, area))
                .total();
    }

    /** Drafts that it submitted since then, in time and late. */
    private Map<Boolean, Long> drafts(String area, LocalDate from) {
        Map<Boolean, Long> drafts = new TreeMap<>();
        em.createQuery(DRAFTS, Object[].class)
                .setParameter("area", area)
                .setParameter("stage", InternalStage.REDACCION)
                .setParameter("from", from.atStartOfDay(clock.getZone()).toInstant())
                .getResultList()
                .forEach(row -> drafts.put((Boolean) row[0], (Long) row[1]));
        return drafts;
    }

    private List<AreaFigures.Day> days(String area, LocalDate today) {
        List<AreaFigures.Day> days = new ArrayList<>();
        timeliness
                .of(
                        new DayRange(today.minusDays(DAYS), today.plusDays(1)),
                        List.of(Dimension.DIA),
                        CaseCriteria.COUNTED.with(Dimension.AREA, area))
                .groups()
                .stream()
                .filter(group -> group.figures().due() > 0)
                .forEach(
                        group ->
                                days.add(
                                        new AreaFigures.Day(
                                                LocalDate.parse(group.key().get(Dimension.DIA)),
                                                group.figures())));
        days.sort(Comparator.comparing(AreaFigures.Day::day).reversed());
        return days;
    }
}
