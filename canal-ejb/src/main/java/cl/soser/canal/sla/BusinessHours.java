package cl.soser.canal.sla;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * The working time of the company, in which the internal clocks of the areas run. It never touches
 * the contract clock.
 *
 * @param holidays days without work besides the weekend
 */
public record BusinessHours(
        ZoneId zone,
        LocalTime opens,
        LocalTime closes,
        Set<DayOfWeek> days,
        Set<LocalDate> holidays)
        implements Serializable {

    /**
     * The search for open time ends after this number of closed days; a calendar that never opens
     * must not loop for ever.
     */
    private static final int HORIZON_DAYS = 3660;

    public BusinessHours {
        days = Set.copyOf(days);
        holidays = Set.copyOf(holidays);
        if (!closes.isAfter(opens) || days.isEmpty()) {
            throw new IllegalArgumentException(
                    "working hours need a day and an opening before a closing");
        }
    }

    public boolean isWorkday(LocalDate day) {
        return days.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** The opening instant belongs to the working time, the closing instant does not. */
    public boolean isOpen(Instant moment) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        return isWorkday(day) && !moment.isBefore(opening(day)) && moment.isBefore(closing(day));
    }

    /**
     * The instant at which so much working time has passed since {@code start}. A term that ends
     * with the working day ends at its closing, not at the next opening; no time at all stays at
     * {@code start}.
     */
    public Instant plus(Instant start, Duration working) {
        if (working.isNegative()) {
            throw new IllegalArgumentException("working time does not run backwards");
        }
        if (working.isZero()) {
            return start;
        }
        Duration rest = working;
        LocalDate day = start.atZone(zone).toLocalDate();
        for (int idle = 0; idle < HORIZON_DAYS; day = day.plusDays(1)) {
            Duration today = worked(day, start, closing(day));
            if (today.isZero()) {
                idle++;
                continue;
            }
            idle = 0;
            if (rest.compareTo(today) <= 0) {
                return later(start, opening(day)).plus(rest);
            }
            rest = rest.minus(today);
        }
        throw new IllegalStateException("the calendar has no working day");
    }

    /** The working time between two instants; none when the second is not later. */
    public Duration between(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        if (!to.isAfter(from)) {
            return sum;
        }
        LocalDate last = to.atZone(zone).toLocalDate();
        for (LocalDate day = from.atZone(zone).toLocalDate();
                !day.isAfter(last);
                day = day.plusDays(1)) {
            sum = sum.plus(worked(day, from, to));
        }
        return sum;
    }

    private Duration worked(LocalDate day, Instant from, Instant to) {
        if (!isWorkday(day)) {
            return Duration.ZERO;
        }
        Instant start = later(from, opening(day));
        Instant end = to.isBefore(closing(day)) ? to : closing(day);
        return end.isAfter(start) ? Duration.between(start, end) : Duration.ZERO;
    }

    private Instant opening(LocalDate day) {
        return day.atTime(opens).atZone(zone).toInstant();
    }

    private Instant closing(LocalDate day) {
        return day.atTime(closes).atZone(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
