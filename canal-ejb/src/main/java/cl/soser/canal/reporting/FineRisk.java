package cl.soser.canal.reporting;

import cl.soser.canal.contract.FineBand;
import cl.soser.canal.contract.Indicator;
import cl.soser.canal.shared.Rounding;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One indicator of a contract in a month, and the fine by the contract's table: an estimate,
 * because only the institution fines.
 *
 * @param target what the contract asks for
 * @param now as it stands
 * @param tabled whether the table has a row for it in that month; without one nothing is estimated
 * @param end at the end of the month if nothing else goes wrong; null if that is unknown, or the
 *     month is over
 * @param worst at the end of the month if everything that is not decided goes wrong: what still
 *     runs is late, and what nobody measured was down; null if nothing is undecided
 */
public record FineRisk(
        Indicator indicator,
        BigDecimal target,
        boolean tabled,
        Measure now,
        Measure end,
        Measure worst)
        implements Serializable {

    private static final int HUNDREDTHS = 2;

    /**
     * A value of it as pages and programs show it: shares of the line cut as its own page cuts
     * them, hours and counts in hundredths. Null where there is none.
     */
    public BigDecimal shown(BigDecimal value) {
        if (value == null) {
            return null;
        }
        Predicate<BigDecimal> met = one -> indicator.isMet(one, target);
        return switch (indicator) {
            case LINEA_SERVICIO, LINEA_ABANDONO, LINEA_DISPONIBILIDAD ->
                    Rounding.cut(value, Rounding.PROGRAMS, indicator.isCeiling(), met);
            case EVENTO_HORAS, EVENTOS_ANIO -> Rounding.of(value, HUNDREDTHS, met);
            default -> Rounding.of(value, Rounding.PROGRAMS, met);
        };
    }

    /**
     * A value with its parts.
     *
     * @param value null where there is nothing to judge
     * @param part null where it is no share of countable things
     * @param whole likewise
     * @param met null where there is nothing to judge
     * @param fine null where no row of the table holds the value
     */
    public record Measure(BigDecimal value, Long part, Long whole, Boolean met, FineBand fine)
            implements Serializable {

        public Optional<FineBand> estimated() {
            return Optional.ofNullable(fine);
        }
    }

    /**
     * All of one contract.
     *
     * @param tabled whether a row of the table holds in that month
     */
    public record Of(String contract, String label, boolean tabled, List<FineRisk> risks)
            implements Serializable {

        public Of {
            risks = List.copyOf(risks);
        }
    }
}
