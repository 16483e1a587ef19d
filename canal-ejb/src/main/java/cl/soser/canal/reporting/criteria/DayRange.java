package cl.soser.canal.reporting.criteria;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A half-open range of whole days in Santiago.
 *
 * @param from its first day
 * @param until the first day no longer of it
 */
public record DayRange(LocalDate from, LocalDate until) implements Serializable {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);

    public DayRange {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(from + " is not before " + until);
        }
    }

    public static DayRange of(YearMonth month) {
        return new DayRange(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    /** One range per month of the period if time is a dimension; else the period itself. */
    public List<DayRange> slices(List<Dimension> by) {
        if (by.stream().noneMatch(Dimension::isTime)) {
            return List.of(this);
        }
        List<DayRange> slices = new ArrayList<>();
        LocalDate start = from;
        while (start.isBefore(until)) {
            LocalDate next = startOfNext(start);
            LocalDate end = next.isBefore(until) ? next : until;
            slices.add(new DayRange(start, end));
            start = end;
        }
        return slices;
    }

    private static LocalDate startOfNext(LocalDate day) {
        return YearMonth.from(day).plusMonths(1).atDay(1);
    }

    /** The months it has a day of. */
    public List<YearMonth> months() {
        return slices(List.of(Dimension.MES)).stream()
                .map(slice -> YearMonth.from(slice.from))
                .toList();
    }

    /** The months that lie in it from their first day to their last. */
    public List<YearMonth> wholeMonths() {
        List<YearMonth> months = new ArrayList<>();
        YearMonth month = YearMonth.from(from);
        if (from.getDayOfMonth() > 1) {
            month = month.plusMonths(1);
        }
        while (!month.plusMonths(1).atDay(1).isAfter(until)) {
            months.add(month);
            month = month.plusMonths(1);
        }
        return months;
    }

    /** The rest without those whole months, as few ranges as possible. */
    public List<DayRange> without(Set<YearMonth> months) {
        List<DayRange> rest = new ArrayList<>();
        LocalDate start = from;
        for (YearMonth month : months) {
            if (start.isBefore(month.atDay(1))) {
                rest.add(new DayRange(start, month.atDay(1)));
            }
            start = month.plusMonths(1).atDay(1);
        }
        if (start.isBefore(until)) {
            rest.add(new DayRange(start, until));
        }
        return rest;
    }

    /**
     * @param day null is in none
     */
    public boolean holds(LocalDate day) {
        return day != null && !day.isBefore(from) && day.isBefore(until);
    }

    /** Its days before that one, and those from it on; at most one range of each. */
    public List<DayRange> splitAt(LocalDate day) {
        return from.isBefore(day) && day.isBefore(until)
                ? List.of(new DayRange(from, day), new DayRange(day, until))
                : List.of(this);
    }

    /** On one day of the year midnight does not exist; that day starts at one. */
    public Instant start(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    public Instant end(ZoneId zone) {
        return until.atStartOfDay(zone).toInstant();
    }

    /** The text for the month of this day, or for the day itself. */
    public static String label(LocalDate day, Dimension dimension) {
        return dimension == Dimension.MES ? MONTH.format(day) : day.toString();
    }
}
