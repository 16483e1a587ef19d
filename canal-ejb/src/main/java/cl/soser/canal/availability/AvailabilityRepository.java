package cl.soser.canal.availability;

import cl.soser.canal.contract.ContractQuery;
import cl.soser.canal.contract.Indicator;
import cl.soser.canal.contract.MonthlyTargets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads the record and computes figures; the contract of each month has the targets. Checks no
 * rights; callers must check them.
 */
@ApplicationScoped
public class AvailabilityRepository {

    /** An event that began in the year is returned whole, even if it ended in the next. */
    private static final Duration OVER_THE_EDGE = Duration.ofDays(31);

    @PersistenceContext EntityManager em;
    @Inject ContractQuery contractQuery;
    @Inject Clock clock;

    public YearAvailability year(int year) {
        YearMonth first = YearMonth.of(year, 1);
        Instant from = start(first);
        Instant until = start(first.plusYears(1));
        List<AvailabilityTimeline.Outage> outages = outages(from, until);
        AvailabilityTimeline seen = seen(from, until.plus(OVER_THE_EDGE), outages);
        MonthlyTargets targets = contractQuery.targets();
        List<MonthAvailability> months = new ArrayList<>();
        for (int month = 0; month < 12; month++) {
            months.add(month(seen, targets, first.plusMonths(month)));
        }
        List<ChannelOutageRow> rows =
                outages.stream()
                        .filter(one -> !one.start().isBefore(from))
                        .sorted(Comparator.comparing(AvailabilityTimeline.Outage::start).reversed())
                        .map(one -> outage(seen, targets, one))
                        .toList();
        long counted =
                rows.stream()
                        .filter(
                                one ->
                                        !one.isPlanned()
                                                || plannedCounts(targets, month(one.startedAt())))
                        .count();
        return new YearAvailability(
                year,
                months,
                days(seen, first),
                rows,
                Math.toIntExact(counted),
                targets.of(Indicator.EVENTOS_ANIO, lastOf(year)).stripTrailingZeros());
    }

    MonthAvailability month(YearMonth month) {
        Instant from = start(month);
        Instant until = start(month.plusMonths(1));
        return month(seen(from, until, outages(from, until)), contractQuery.targets(), month);
    }

    /** The last ones, of any year. */
    List<ChannelOutageRow> latest(int limit) {
        List<AvailabilityTimeline.Outage> outages =
                em.createNamedQuery(ChannelOutage.LATEST, ChannelOutage.class)
                        .setMaxResults(limit)
                        .getResultStream()
                        .map(ChannelOutage::period)
                        .toList();
        if (outages.isEmpty()) {
            return List.of();
        }
        AvailabilityTimeline seen =
                seen(outages.get(outages.size() - 1).start(), clock.instant(), outages);
        MonthlyTargets targets = contractQuery.targets();
        return outages.stream().map(one -> outage(seen, targets, one)).toList();
    }

    /** The last watched instant; empty if it was never watched. */
    Optional<Instant> watchedUntil() {
        return Optional.ofNullable(
                em.createNamedQuery(ObservedPeriod.LAST, Instant.class).getSingleResult());
    }

    private AvailabilityTimeline seen(
            Instant from, Instant until, List<AvailabilityTimeline.Outage> outages) {
        List<TimeSpan> watched =
                em.createNamedQuery(ObservedPeriod.BETWEEN, ObservedPeriod.class)
                        .setParameter("from", from)
                        .setParameter("until", until)
                        .getResultStream()
                        .map(ObservedPeriod::span)
                        .toList();
        List<PlannedMaintenance> windows =
                em.createNamedQuery(PlannedMaintenance.BETWEEN, PlannedMaintenance.class)
                        .setParameter("from", from)
                        .setParameter("until", until)
                        .getResultList();
        return new AvailabilityTimeline(
                clock.getZone(),
                clock.instant(),
                watched,
                outages,
                AvailabilityTimeline.spans(windows));
    }

    private List<AvailabilityTimeline.Outage> outages(Instant from, Instant until) {
        return em.createNamedQuery(ChannelOutage.BETWEEN, ChannelOutage.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultStream()
                .map(ChannelOutage::period)
                .toList();
    }

    private List<DayAvailability> days(AvailabilityTimeline seen, YearMonth first) {
        LocalDate from = first.atDay(1);
        LocalDate until = from.plusYears(1);
        LocalDate today = LocalDate.now(clock);
        Map<LocalDate, Integer> failed =
                em.createNamedQuery(ProbeDay.BETWEEN, ProbeDay.class)
                        .setParameter("from", from)
                        .setParameter("until", until)
                        .getResultStream()
                        .collect(Collectors.toMap(ProbeDay::getDay, ProbeDay::getFailed));
        return from.datesUntil(until)
                .filter(day -> !day.isAfter(today))
                .map(day -> seen.day(day, failed.getOrDefault(day, 0)))
                .toList();
    }

    private MonthAvailability month(
            AvailabilityTimeline seen, MonthlyTargets targets, YearMonth month) {
        return seen.month(
                month,
                targets.of(Indicator.DISPONIBILIDAD, month).stripTrailingZeros(),
                plannedCounts(targets, month));
    }

    private ChannelOutageRow outage(
            AvailabilityTimeline seen, MonthlyTargets targets, AvailabilityTimeline.Outage outage) {
        return seen.outage(outage, targets.of(Indicator.EVENTO_HORAS, month(outage.start())));
    }

    private static boolean plannedCounts(MonthlyTargets targets, YearMonth month) {
        return targets.of(Indicator.VENTANAS_CUENTAN, month).compareTo(BigDecimal.ONE) == 0;
    }

    private YearMonth month(Instant instant) {
        return YearMonth.from(instant.atZone(clock.getZone()));
    }

    /** The month whose limit holds for the year: the present one, or its last. */
    private YearMonth lastOf(int year) {
        YearMonth december = YearMonth.of(year, 12);
        YearMonth now = YearMonth.now(clock);
        return now.isBefore(december) ? now : december;
    }

    private Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
