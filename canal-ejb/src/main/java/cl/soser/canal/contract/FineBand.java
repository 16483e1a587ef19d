package cl.soser.canal.contract;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What is paid when an indicator falls in a band.
 *
 * @param from the least value in it
 * @param until the first value no longer in it
 * @param amount in the unit
 * @param fromMonth the first month it is for
 * @param untilMonth the last one; null while it holds
 */
public record FineBand(
        @NotNull Indicator indicator,
        @NotNull BigDecimal from,
        @NotNull BigDecimal until,
        @NotNull BigDecimal amount,
        @NotNull FineUnit unit,
        @NotNull YearMonth fromMonth,
        YearMonth untilMonth)
        implements Serializable {

    boolean isFor(Indicator one, YearMonth month) {
        return indicator == one
                && !fromMonth.isAfter(month)
                && (untilMonth == null || !untilMonth.isBefore(month));
    }

    boolean holds(BigDecimal value) {
        return from.compareTo(value) <= 0 && value.compareTo(until) < 0;
    }

    /** Some value of some month would have two fines. */
    boolean meets(FineBand other) {
        return indicator == other.indicator
                && from.compareTo(other.until) < 0
                && other.from.compareTo(until) < 0
                && (other.untilMonth == null || !fromMonth.isAfter(other.untilMonth))
                && (untilMonth == null || !other.fromMonth.isAfter(untilMonth));
    }
}
