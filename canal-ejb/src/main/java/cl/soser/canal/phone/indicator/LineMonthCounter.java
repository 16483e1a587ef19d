package cl.soser.canal.phone.indicator;

import cl.soser.canal.contract.ContractQuery;
import cl.soser.canal.contract.MonthlyTargets;
import cl.soser.canal.phone.CallOutcome;
import cl.soser.canal.phone.LineFormula;
import cl.soser.canal.phone.PhoneLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Counts the calls of the line and how long it was up; {@link LineIndicatorService} interprets
 * them. Checks no rights; callers must check them.
 */
@ApplicationScoped
public class LineMonthCounter {

    private static final String COUNTS =
            """
            , outcome, count(*),
                sum(case when outcome = 'ATENDIDA' and wait_ms < 15000 then 1 else 0 end),
                sum(case when outcome = 'COLGO' and wait_ms < 5000 then 1 else 0 end),
                sum(coalesce(talk_ms, 0)), count(talk_ms)
            from line_call
            where call_day >= ?1 and call_day < ?2
                and (outcome <> 'SIN_CIERRE' or started_at < ?3)
            group by outcome, call_day""";

    private static final String BY_DAY = "select call_day, 0" + COUNTS;
    private static final String BY_HALF_HOUR =
            "select call_day, half_hour" + COUNTS + ", half_hour";

    private static final Duration MAY_GO_ON = Duration.ofHours(4);

    @PersistenceContext EntityManager em;
    @Inject Clock clock;
    @Inject ContractQuery contractQuery;

    /** The formula in force. */
    public LineFormula formula() {
        return PhoneLine.of(em).getFormula();
    }

    public LinePeriod month(YearMonth month) {
        return months(month, 1).get(0);
    }

    /** This number of months up to the given one, the oldest first. */
    List<LinePeriod> months(YearMonth last, int count) {
        YearMonth first = last.minusMonths(count - 1L);
        Map<LocalDate, LineCounts> days =
                counts(
                        em.createNativeQuery(BY_DAY),
                        first.atDay(1),
                        last.plusMonths(1).atDay(1),
                        row -> day(row[0]));
        List<LineOutageRow> outages =
                outages(start(first.atDay(1)), start(last.plusMonths(1).atDay(1)));
        MonthlyTargets book = contractQuery.targets();
        List<LinePeriod> periods = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            LocalDate from = month.atDay(1);
            LocalDate until = month.plusMonths(1).atDay(1);
            List<LinePeriod.Day> own =
                    days.entrySet().stream()
                            .filter(one -> YearMonth.from(one.getKey()).equals(month(from)))
                            .map(one -> new LinePeriod.Day(one.getKey(), one.getValue()))
                            .toList();
            LineTargets targets = LineTargets.of(book, month);
            LineUptime uptime =
                    LineUptime.of(start(from), end(start(until)), outages)
                            .withTarget(targets.uptime());
            periods.add(new LinePeriod(from, until, own, uptime, targets));
        }
        return periods;
    }

    private static YearMonth month(LocalDate day) {
        return YearMonth.from(day);
    }

    /** Those of the month that count or were withdrawn, the latest first. */
    List<LineOutageRow> outages(YearMonth month) {
        return outages(start(month.atDay(1)), start(month.plusMonths(1).atDay(1)));
    }

    List<LineOutageRow> outages(Instant from, Instant until) {
        return em.createNamedQuery(LineOutage.BETWEEN, LineOutage.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultStream()
                .map(LineOutage::row)
                .toList();
    }

    /** By day and half hour. */
    <K> Map<K, LineCounts> halfHours(LocalDate from, LocalDate until, Function<Object[], K> key) {
        return counts(em.createNativeQuery(BY_HALF_HOUR), from, until, key);
    }

    private <K> Map<K, LineCounts> counts(
            Query query, LocalDate from, LocalDate until, Function<Object[], K> key) {
        Map<K, LineCounts> counts = new TreeMap<>();
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                query.setParameter(1, Date.valueOf(from))
                        .setParameter(2, Date.valueOf(until))
                        .setParameter(3, Timestamp.from(clock.instant().minus(MAY_GO_ON)))
                        .getResultList();
        rows.forEach(row -> counts.merge(key.apply(row), counts(row), LineCounts::plus));
        return counts;
    }

    private static LineCounts counts(Object[] row) {
        CallOutcome outcome = CallOutcome.valueOf(row[2].toString());
        return new LineCounts(
                Map.of(outcome, number(row[3])),
                number(row[4]),
                number(row[5]),
                number(row[6]),
                number(row[7]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    static LocalDate day(Object column) {
        return ((Date) column).toLocalDate();
    }

    Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    /** The end of the measured time: time in the future counts neither as up nor as down. */
    private Instant end(Instant until) {
        return until.isAfter(clock.instant()) ? clock.instant() : until;
    }
}
