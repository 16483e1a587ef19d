package cl.soser.canal.web.reporting.address;

import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.faces.model.SelectItem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The days that a page of figures covers, as people choose them: a month, a year, or the last
 * twelve months.
 */
public final class FiguresPeriod {

    public static final String TWELVE = "12meses";

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM 'de' uuuu", Bundles.LOCALE);
    private static final int MONTHS_BACK = 18;
    private static final int FIRST_YEAR = 2000;

    /** First day and the day after the last, where it is neither month nor year. */
    private static final String BETWEEN = "_";

    private FiguresPeriod() {}

    /** Empty where it is none of those. */
    public static Optional<DayRange> read(String value, LocalDate today) {
        YearMonth now = YearMonth.from(today);
        if (TWELVE.equals(value)) {
            return Optional.of(
                    new DayRange(now.minusMonths(11).atDay(1), now.plusMonths(1).atDay(1)));
        }
        String[] ends = value.split(BETWEEN, -1);
        try {
            if (ends.length == 2) {
                return days(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
            }
            if (value.length() == 4) {
                Year year = Year.parse(value);
                return isSensible(year.getValue())
                        ? Optional.of(new DayRange(year.atDay(1), year.plusYears(1).atDay(1)))
                        : Optional.empty();
            }
            YearMonth month = YearMonth.parse(value);
            return isSensible(month.getYear()) ? Optional.of(DayRange.of(month)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<DayRange> days(LocalDate from, LocalDate until) {
        return from.isBefore(until)
                        && isSensible(from.getYear())
                        && isSensible(until.minusDays(1).getYear())
                ? Optional.of(new DayRange(from, until))
                : Optional.empty();
    }

    private static boolean isSensible(int year) {
        return year >= FIRST_YEAR && year < FIRST_YEAR + 100;
    }

    /** Code and words of each that the page offers. */
    public static List<String[]> offered(LocalDate today) {
        List<String[]> offered = new ArrayList<>();
        YearMonth now = YearMonth.from(today);
        offered.add(new String[] {TWELVE, Bundles.text("figures.period.twelve")});
        for (int year = today.getYear(); year > today.getYear() - 2; year--) {
            offered.add(
                    new String[] {
                        String.valueOf(year),
                        Bundles.text("figures.period.year", String.valueOf(year))
                    });
        }
        for (int back = 0; back < MONTHS_BACK; back++) {
            offered.add(
                    new String[] {now.minusMonths(back).toString(), name(now.minusMonths(back))});
        }
        return offered;
    }

    /** The code of those days, as {@link #read} takes it. */
    public static String code(DayRange days, LocalDate today) {
        return offered(today).stream()
                .map(one -> one[0])
                .filter(one -> read(one, today).filter(days::equals).isPresent())
                .findFirst()
                .orElseGet(() -> ownCode(days));
    }

    private static String ownCode(DayRange days) {
        YearMonth month = YearMonth.from(days.from());
        return days.equals(DayRange.of(month))
                ? month.toString()
                : days.from() + BETWEEN + days.until();
    }

    /** "Septiembre de 2026", or its first and last day. */
    public static String words(DayRange days) {
        YearMonth month = YearMonth.from(days.from());
        return days.equals(DayRange.of(month))
                ? name(month)
                : DayRangeLabels.of("figures.period.days", days);
    }

    /**
     * What a page offers, and these days where they are no part of it.
     *
     * @param days null for any
     */
    public static List<SelectItem> choices(DayRange days, LocalDate today) {
        List<SelectItem> choices = new ArrayList<>();
        offered(today).forEach(one -> choices.add(new SelectItem(one[0], one[1])));
        String code = days == null ? null : code(days, today);
        if (days != null && choices.stream().noneMatch(one -> one.getValue().equals(code))) {
            choices.add(0, new SelectItem(code, words(days)));
        }
        return choices;
    }

    /**
     * Code and words of the month or year that many steps from this one.
     *
     * @return empty where the days are neither, or where it has not begun
     */
    public static Optional<String[]> beside(DayRange days, int step, LocalDate today) {
        YearMonth month = YearMonth.from(days.from());
        if (days.equals(DayRange.of(month))) {
            YearMonth other = month.plusMonths(step);
            return other.isAfter(YearMonth.from(today)) || !isSensible(other.getYear())
                    ? Optional.empty()
                    : Optional.of(new String[] {other.toString(), name(other)});
        }
        Year year = Year.from(days.from());
        Year other = year.plusYears(step);
        boolean whole = days.equals(new DayRange(year.atDay(1), year.plusYears(1).atDay(1)));
        return !whole || other.isAfter(Year.from(today)) || !isSensible(other.getValue())
                ? Optional.empty()
                : Optional.of(
                        new String[] {
                            other.toString(), Bundles.text("figures.period.year", other.toString())
                        });
    }

    /** "Noviembre de 2026". */
    public static String name(YearMonth month) {
        String name = MONTH.format(month);
        return name.substring(0, 1).toUpperCase(Bundles.LOCALE) + name.substring(1);
    }
}
