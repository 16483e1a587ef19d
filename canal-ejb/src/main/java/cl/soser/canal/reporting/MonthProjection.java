package cl.soser.canal.reporting;

import cl.soser.canal.contract.Indicator;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.sla.Compliance;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A projection of the current month: the requests that will fall due in it, known or expected by
 * the rate of entries, and how many of them may be late.
 *
 * @param due requests that will likely have fallen due by the end of the month
 * @param affordable of these, how many may be late
 * @param late that already are
 */
public record MonthProjection(long due, long affordable, long late) implements Serializable {

    /** What enters in the last three days falls due in the next month. */
    private static final int TERM_DAYS = 3;

    /**
     * The separate verdicts of the contract (rules, section 6): complaints, suggestions, and all
     * together.
     */
    public static final List<Indicator> JUDGED =
            List.of(Indicator.RECLAMO, Indicator.SUGERENCIA, Indicator.GENERAL);

    /**
     * Empty if the period is not the current month, or nothing falls due in it.
     *
     * @param report of that period, by motive
     * @param one of {@link #JUDGED}
     */
    public static Optional<MonthProjection> of(
            TimelinessReport report, Indicator one, LocalDate today) {
        YearMonth month = YearMonth.from(today);
        return new DayRange(report.from(), report.until()).equals(DayRange.of(month))
                ? of(figures(report, one), timed(report, one), today)
                : Optional.empty();
    }

    /** The motives with a term that count for it. */
    public static Compliance figures(TimelinessReport report, Indicator one) {
        return one == Indicator.GENERAL ? report.total() : group(report, one.name());
    }

    /** The requests with a term: praise has none. */
    static long timed(TimelinessReport report, Indicator one) {
        long entered = figures(report, one).received();
        return one == Indicator.GENERAL
                ? entered - group(report, "FELICITACION").received()
                : entered;
    }

    private static Compliance group(TimelinessReport report, String motive) {
        return report.groups().stream()
                .filter(one -> motive.equals(one.key().get(Dimension.MOTIVO)))
                .map(TimelinessReport.Group::figures)
                .findAny()
                .orElse(Compliance.NONE);
    }

    /**
     * Of the current month.
     *
     * @param timed of what entered in it, those that have a term
     */
    static Optional<MonthProjection> of(Compliance total, long timed, LocalDate today) {
        int elapsed = today.getDayOfMonth();
        long ahead = Math.max(0, today.lengthOfMonth() - elapsed - TERM_DAYS);
        long due = total.due() + Math.round((double) timed / elapsed * ahead);
        return due == 0
                ? Optional.empty()
                : Optional.of(
                        new MonthProjection(
                                due,
                                BigDecimal.ONE
                                        .subtract(total.target())
                                        .multiply(BigDecimal.valueOf(due))
                                        .setScale(0, RoundingMode.FLOOR)
                                        .longValueExact(),
                                total.late()));
    }

    /** Whether the target can no longer be met. */
    public boolean isMissed() {
        return late > affordable;
    }

    /** How many would be in time if nothing else is late. */
    public long best() {
        return due - late;
    }
}
