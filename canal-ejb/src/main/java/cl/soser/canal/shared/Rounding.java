package cl.soser.canal.shared;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.Predicate;

/**
 * Rounds shares and means for pages, files, mails and programs: half up at the decimals shown,
 * those of the line cut towards the worse. Whether a target is met is decided on the exact value.
 * If the rounded value would suggest the opposite, it gets as many decimals as needed to avoid
 * that.
 */
public final class Rounding {

    /** Decimals of a fraction in the API. */
    public static final int PROGRAMS = 4;

    /** More decimals than any value needs; cleans the last digit of repeating decimals. */
    private static final int EXACT = 12;

    private Rounding() {}

    /** The share; null if the whole is zero. */
    public static BigDecimal share(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
    }

    /** Null stays null. */
    public static BigDecimal of(BigDecimal exact, int digits) {
        return exact == null ? null : cleaned(exact).setScale(digits, RoundingMode.HALF_UP);
    }

    /**
     * @param met the verdict of a value
     */
    public static BigDecimal of(BigDecimal exact, int digits, Predicate<BigDecimal> met) {
        return of(exact, digits, RoundingMode.HALF_UP, met);
    }

    /**
     * Cut, so that it reads no better than it is.
     *
     * @param ceiling whether more of it is worse
     * @param met the verdict of a value
     */
    public static BigDecimal cut(
            BigDecimal exact, int digits, boolean ceiling, Predicate<BigDecimal> met) {
        return of(exact, digits, ceiling ? RoundingMode.UP : RoundingMode.DOWN, met);
    }

    private static BigDecimal of(
            BigDecimal exact, int digits, RoundingMode mode, Predicate<BigDecimal> met) {
        if (exact == null) {
            return null;
        }
        BigDecimal value = cleaned(exact);
        boolean reached = met.test(value);
        for (int more = digits; more < EXACT; more++) {
            BigDecimal shown = value.setScale(more, mode);
            if (met.test(shown) == reached) {
                return shown;
            }
        }
        return value;
    }

    private static BigDecimal cleaned(BigDecimal exact) {
        return exact.setScale(EXACT, RoundingMode.HALF_EVEN);
    }
}
