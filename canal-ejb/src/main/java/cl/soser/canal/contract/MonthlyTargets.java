package cl.soser.canal.contract;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;

/**
 * What every contract asked in every month. Where several are in force for the same institution the
 * stricter one is asked, so that a missed target never reads as met.
 */
public final class MonthlyTargets implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * Of one contract.
     *
     * @param targets by indicator, by the first month they are for
     */
    record Of(
            String code,
            ContractContent contract,
            Map<Indicator, TreeMap<LocalDate, BigDecimal>> targets)
            implements Serializable {

        boolean covers(YearMonth month, String institution) {
            return !contract.validFrom().isAfter(month.atEndOfMonth())
                    && (contract.validUntil() == null
                            || !contract.validUntil().isBefore(month.atDay(1)))
                    && (institution == null || contract.institutions().contains(institution));
        }

        BigDecimal of(Indicator indicator, YearMonth month) {
            TreeMap<LocalDate, BigDecimal> known = targets.get(indicator);
            Entry<LocalDate, BigDecimal> one =
                    known == null ? null : known.floorEntry(month.atEndOfMonth());
            return one == null ? indicator.usual() : one.getValue();
        }
    }

    private final List<Of> contracts;

    MonthlyTargets(List<Of> contracts) {
        this.contracts = List.copyOf(contracts);
    }

    /**
     * @param institution null for all of them together
     */
    public BigDecimal of(Indicator indicator, YearMonth month, String institution) {
        return contracts.stream()
                .filter(one -> one.covers(month, institution))
                .map(one -> one.of(indicator, month))
                .reduce(indicator::stricter)
                .orElse(indicator.usual());
    }

    public BigDecimal of(Indicator indicator, YearMonth month) {
        return of(indicator, month, null);
    }
}
