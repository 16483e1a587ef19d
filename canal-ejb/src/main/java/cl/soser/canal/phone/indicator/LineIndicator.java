package cl.soser.canal.phone.indicator;

import cl.soser.canal.phone.LineFormula;
import cl.soser.canal.shared.Rounding;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/**
 * A figure of the line with all values that are needed to check it.
 *
 * @param pooled all calls together
 * @param mean of the days' own shares; null where no day has one
 * @param days that have one
 * @param averaging which of the two is judged
 * @param ceiling whether the target is the most, not the least
 */
public record LineIndicator(
        Share pooled,
        BigDecimal mean,
        int days,
        LineFormula.Averaging averaging,
        BigDecimal target,
        boolean ceiling)
        implements Serializable {

    private static final int EXACT = 12;

    static LineIndicator of(
            Share pooled,
            List<Share> days,
            LineFormula.Averaging averaging,
            BigDecimal target,
            boolean ceiling) {
        List<BigDecimal> values = days.stream().map(Share::value).filter(Objects::nonNull).toList();
        BigDecimal mean =
                values.isEmpty()
                        ? null
                        : values.stream()
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .divide(
                                        BigDecimal.valueOf(values.size()),
                                        EXACT,
                                        RoundingMode.HALF_EVEN);
        return new LineIndicator(pooled, mean, values.size(), averaging, target, ceiling);
    }

    /** The one in force; null without calls. */
    public BigDecimal value() {
        return averaging == LineFormula.Averaging.CONJUNTO ? pooled.value() : mean;
    }

    /** Null where there is nothing to judge. */
    public Boolean met() {
        return value() == null
                ? null
                : meets(value().setScale(EXACT, RoundingMode.HALF_EVEN), target, ceiling);
    }

    /** Either reading of it as pages and programs show it: cut towards the worse. */
    public BigDecimal shown(BigDecimal reading) {
        return shown(reading, target, ceiling);
    }

    /** The same of a part of that time, as of a day. */
    public static BigDecimal shown(BigDecimal reading, BigDecimal target, boolean ceiling) {
        return Rounding.cut(
                reading, Rounding.PROGRAMS, ceiling, value -> meets(value, target, ceiling));
    }

    /** As reports of the first two editions show it, whose hashes stay. */
    public BigDecimal rounded(BigDecimal reading) {
        return Rounding.of(reading, Rounding.PROGRAMS, value -> meets(value, target, ceiling));
    }

    private static boolean meets(BigDecimal value, BigDecimal target, boolean ceiling) {
        int order = value.compareTo(target);
        return ceiling ? order <= 0 : order >= 0;
    }
}
