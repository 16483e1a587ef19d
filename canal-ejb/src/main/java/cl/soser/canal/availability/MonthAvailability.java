package cl.soser.canal.availability;

import cl.soser.canal.shared.Rounding;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;

/**
 * A month of the channel, in seconds.
 *
 * @param measured watched
 * @param down of these, in which it did not serve
 * @param planned of these, what had been announced
 * @param unknown not watched; no part of the ratio
 * @param target at least this share
 * @param plannedCounts whether announced work is downtime, as the contract of that month says
 */
public record MonthAvailability(
        YearMonth month,
        long measured,
        long down,
        long planned,
        long unknown,
        BigDecimal target,
        boolean plannedCounts)
        implements Serializable {

    private static final int MINUTE = 60;

    /** The downtime that counts against the channel. */
    public long counted() {
        return plannedCounts ? down : down - planned;
    }

    public boolean isMeasured() {
        return measured > 0;
    }

    /** Null where nothing was measured. */
    public BigDecimal value() {
        return isMeasured()
                ? BigDecimal.valueOf(measured - counted())
                        .divide(BigDecimal.valueOf(measured), MathContext.DECIMAL64)
                : null;
    }

    /** As pages and programs show it; see {@link Rounding}. */
    public BigDecimal shown() {
        return Rounding.of(value(), Rounding.PROGRAMS, share -> share.compareTo(target) >= 0);
    }

    public Boolean met() {
        return isMeasured() ? value().compareTo(target) >= 0 : null;
    }

    /** How many seconds down the target leaves in the time that was measured. */
    public long allowed() {
        return BigDecimal.ONE.subtract(target).multiply(BigDecimal.valueOf(measured)).longValue();
    }

    public BigDecimal measuredMinutes() {
        return minutes(measured);
    }

    public BigDecimal downMinutes() {
        return minutes(down);
    }

    public BigDecimal plannedMinutes() {
        return minutes(planned);
    }

    /** Whole ones: while not watched they grow by the minute, not by the second. */
    public BigDecimal unknownMinutes() {
        return BigDecimal.valueOf(unknown / MINUTE);
    }

    public BigDecimal countedMinutes() {
        return minutes(counted());
    }

    public BigDecimal servedMinutes() {
        return minutes(measured - counted());
    }

    /** Whole where the prober looks by the minute, as it does. */
    static BigDecimal minutes(long seconds) {
        return seconds % MINUTE == 0
                ? BigDecimal.valueOf(seconds / MINUTE)
                : BigDecimal.valueOf(seconds)
                        .divide(BigDecimal.valueOf(MINUTE), 2, java.math.RoundingMode.HALF_UP);
    }
}
