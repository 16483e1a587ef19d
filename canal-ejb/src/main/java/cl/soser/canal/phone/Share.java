package cl.soser.canal.phone;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** So many of so many; of none there is no share, which is not a share of zero. */
public record Share(long part, long whole) implements Serializable {

    public Share {
        if (part < 0 || whole < 0) {
            throw new IllegalArgumentException("cases are counted from zero");
        }
    }

    private static final int EXACT = 12;
    private static final int SHOWN = 4;

    /**
     * The figure of pages and programs alike, a fraction of four digits: cut towards what is worse,
     * so that one short of its target never reads as if it met it. Rounded first where a mean of
     * thirds would fall short by its last digit.
     *
     * @param ceiling whether less is better
     */
    public static BigDecimal shown(BigDecimal fraction, boolean ceiling) {
        return shown(fraction, ceiling, SHOWN);
    }

    static BigDecimal shown(BigDecimal fraction, boolean ceiling, int digits) {
        return fraction == null
                ? null
                : fraction.setScale(EXACT, RoundingMode.HALF_EVEN)
                        .setScale(digits, ceiling ? RoundingMode.UP : RoundingMode.DOWN);
    }

    /** From 0 to 1; null where there is nothing to share. */
    public BigDecimal value() {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
    }
}
