package cl.soser.canal.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A half-open range of whole days in Santiago. */
record Slice(LocalDate from, LocalDate until) {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);

    /**
     * One for each day or month of the period where time is a dimension; else the period itself.
     */
    static List<Slice> of(LocalDate from, LocalDate until, List<Dimension> by) {
        boolean daily = by.contains(Dimension.DIA);
        if (!daily && !by.contains(Dimension.MES)) {
            return List.of(new Slice(from, until));
        }
        List<Slice> slices = new ArrayList<>();
        LocalDate start = from;
        while (start.isBefore(until)) {
            LocalDate next =
                    daily ? start.plusDays(1) : YearMonth.from(start).plusMonths(1).atDay(1);
            LocalDate end = next.isBefore(until) ? next : until;
            slices.add(new Slice(start, end));
            start = end;
        }
        return slices;
    }

    /** Midnight does not exist on one day of the year; the day then starts at one. */
    Instant start(Clock clock) {
        return from.atStartOfDay(clock.getZone()).toInstant();
    }

    Instant end(Clock clock) {
        return until.atStartOfDay(clock.getZone()).toInstant();
    }

    String label(Dimension dimension) {
        return dimension == Dimension.MES ? MONTH.format(from) : from.toString();
    }
}
