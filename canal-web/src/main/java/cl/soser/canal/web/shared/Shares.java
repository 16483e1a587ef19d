package cl.soser.canal.web.shared;

import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.Rounding;
import cl.soser.canal.sla.Compliance;
import cl.soser.canal.web.shared.language.SpokenLanguage;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.regex.Pattern;

/** Shares and numbers as people here write them: "98,5" for 0.985 of everything. */
public final class Shares {

    private static final Pattern PLAIN = Pattern.compile("\\d+(?:[.,]\\d+)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,8}(?:[.,]\\d{1,4})?");

    /** Of a percentage, as digits of its fraction. */
    private static final int ONE_DECIMAL = 3;

    private static final int MOST_DECIMALS = 10;

    private Shares() {}

    /** "98,5". */
    public static String percent(BigDecimal share) {
        return number(share.movePointRight(2));
    }

    /** "97,3 %", half up at one decimal; a dash of none. */
    public static String rounded(BigDecimal exact) {
        return exact == null ? "–" : format(Rounding.of(exact, ONE_DECIMAL), 1);
    }

    /** The same of a part; null where there is no whole, which is no zero. */
    public static String rounded(long part, long whole) {
        return whole == 0 ? null : rounded(Rounding.share(part, whole));
    }

    /** "97,3 %", and "97,96 %" where one decimal would look like a target of 98 %. */
    public static String judged(Compliance figures) {
        return format(figures.shown(ONE_DECIMAL), 1);
    }

    /** The same of a share that is no figure of the contract and held against a target of it. */
    public static String judged(BigDecimal exact, BigDecimal target) {
        return exact == null
                ? "–"
                : format(Rounding.of(exact, ONE_DECIMAL, one -> one.compareTo(target) >= 0), 1);
    }

    /**
     * A share that is rounded already, with all its decimals.
     *
     * @param least decimals, zeros too
     */
    public static String format(BigDecimal rounded, int least) {
        NumberFormat percent = NumberFormat.getPercentInstance(SpokenLanguage.locale());
        percent.setMinimumFractionDigits(least);
        percent.setMaximumFractionDigits(MOST_DECIMALS);
        return percent.format(rounded);
    }

    /** "4", "1,5". */
    public static String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /**
     * @param name of what it is the number of, for who must correct it
     */
    public static BigDecimal read(String typed, String name) {
        String text = typed == null ? "" : typed.strip().replace("%", "").strip();
        if (text.startsWith("-")) {
            throw new NotAllowedException("number.negative", name);
        }
        if (!PLAIN.matcher(text).matches()) {
            throw new NotAllowedException("number.wrong", name, text);
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new NotAllowedException("number.large", name);
        }
        return new BigDecimal(text.replace(',', '.'));
    }

    /** With as many decimals as are kept, so that what was typed is what is asked. */
    public static BigDecimal readPercent(String typed, String name) {
        BigDecimal percent = read(typed, name);
        if (percent.stripTrailingZeros().scale() > 2) {
            throw new NotAllowedException("number.decimals", name, 2);
        }
        return percent.movePointLeft(2);
    }
}
