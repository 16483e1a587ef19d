package cl.soser.canal.availability;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * All that is known of a period, from which every figure is computed: when it was watched, when the
 * channel was down, what was announced. Time that was not watched is neither up nor down, inside an
 * event too. Months and days are those of the contract's calendar, so that where clocks change one
 * is an hour longer or shorter.
 */
final class AvailabilityTimeline {

    private final ZoneId zone;
    private final Instant now;
    private final TimeSpans watched;
    private final TimeSpans down;
    private final TimeSpans planned;

    /**
     * @param outages an outage that still lasts ends now
     */
    AvailabilityTimeline(
            ZoneId zone,
            Instant now,
            List<TimeSpan> watched,
            List<Outage> outages,
            List<TimeSpan> windows) {
        this.zone = zone;
        this.now = now;
        this.watched = TimeSpans.of(watched);
        this.down =
                TimeSpans.of(outages.stream().map(one -> one.span(now)).toList()).and(this.watched);
        this.planned = TimeSpans.of(windows).and(down);
    }

    /**
     * An outage as the prober reported it.
     *
     * @param end null while it lasts
     */
    record Outage(Instant start, Instant end, String cause) {

        TimeSpan span(Instant now) {
            Instant until = end == null ? now : end;
            return new TimeSpan(start, until.isBefore(start) ? start : until);
        }
    }

    /**
     * @param target of that month
     * @param plannedCounts whether announced work is downtime in that month
     */
    MonthAvailability month(YearMonth month, BigDecimal target, boolean plannedCounts) {
        Instant from = start(month.atDay(1));
        Instant until = start(month.plusMonths(1).atDay(1));
        return new MonthAvailability(
                month,
                watched.within(from, until).seconds(),
                down.within(from, until).seconds(),
                planned.within(from, until).seconds(),
                unknown(from, until),
                target,
                plannedCounts);
    }

    DayAvailability day(LocalDate day, int failed) {
        Instant from = start(day);
        Instant until = start(day.plusDays(1));
        return new DayAvailability(
                day,
                watched.within(from, until).seconds(),
                down.within(from, until).seconds(),
                planned.within(from, until).seconds(),
                unknown(from, until),
                failed);
    }

    ChannelOutageRow outage(Outage outage, BigDecimal longestHours) {
        TimeSpan span = outage.span(now);
        return new ChannelOutageRow(
                outage.start(),
                outage.end(),
                outage.cause(),
                down.within(span.from(), span.until()).seconds(),
                planned.within(span.from(), span.until()).seconds(),
                longestHours);
    }

    /** From the first watched instant up to now. */
    private long unknown(Instant from, Instant until) {
        if (watched.parts().isEmpty()) {
            return 0;
        }
        Instant begun = watched.parts().get(0).from();
        Instant first = begun.isAfter(from) ? begun : from;
        Instant last = now.isBefore(until) ? now : until;
        return first.isBefore(last)
                ? new TimeSpan(first, last).seconds() - watched.within(first, last).seconds()
                : 0;
    }

    /** Times of a day announced as not serving, whether or not they did not. */
    static List<TimeSpan> spans(List<PlannedMaintenance> windows) {
        List<TimeSpan> spans = new ArrayList<>();
        windows.forEach(window -> window.span().ifPresent(spans::add));
        return spans;
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
