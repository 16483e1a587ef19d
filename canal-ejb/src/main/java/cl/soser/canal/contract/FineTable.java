package cl.soser.canal.contract;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The fines of a contract. A fine is estimated only from a row of the table. */
public record FineTable(List<FineBand> bands) implements Serializable {

    public FineTable {
        bands = List.copyOf(bands);
    }

    /** Empty where no row of that month holds the value. */
    public Optional<FineBand> estimate(Indicator indicator, BigDecimal value, YearMonth month) {
        return value == null
                ? Optional.empty()
                : bands.stream()
                        .filter(band -> band.isFor(indicator, month) && band.holds(value))
                        .findFirst();
    }

    /** Whether any row holds in that month. */
    public boolean isFor(YearMonth month) {
        return bands.stream().anyMatch(band -> band.isFor(band.indicator(), month));
    }

    /** Whether any row of that month fines the indicator; else no value of it costs anything. */
    public boolean isFor(Indicator indicator, YearMonth month) {
        return bands.stream().anyMatch(band -> band.isFor(indicator, month));
    }

    /** The row that would fine the same twice. */
    Optional<FineBand> meeting(FineBand other) {
        return bands.stream().filter(other::meets).findFirst();
    }
}
