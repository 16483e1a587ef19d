package cl.soser.canal.contract;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one contract asks in one month, and what it fines.
 *
 * @param targets of every indicator; a missing one is that of the procedure
 */
public record MonthlyContractTerms(
        String code, String label, Map<Indicator, BigDecimal> targets, FineTable fines)
        implements Serializable {

    public MonthlyContractTerms {
        Map<Indicator, BigDecimal> copy = new EnumMap<>(Indicator.class);
        copy.putAll(targets);
        targets = Collections.unmodifiableMap(copy);
    }
}
