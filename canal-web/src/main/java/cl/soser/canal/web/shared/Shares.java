package cl.soser.canal.web.shared;

import cl.soser.canal.shared.RefusedException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Shares and numbers as people here write them: "98,5" for 0.985 of everything. */
public final class Shares {

    private static final Pattern PLAIN = Pattern.compile("\\d+(?:[.,]\\d+)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,8}(?:[.,]\\d{1,4})?");

    private Shares() {}

    /** "98,5". */
    public static String percent(BigDecimal share) {
        return number(share.movePointRight(2));
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
            throw new RefusedException("number.negative", name);
        }
        if (!PLAIN.matcher(text).matches()) {
            throw new RefusedException("number.wrong", name, text);
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new RefusedException("number.large", name);
        }
        return new BigDecimal(text.replace(',', '.'));
    }

    /** With as many decimals as are kept, so that what was typed is what is asked. */
    public static BigDecimal readPercent(String typed, String name) {
        BigDecimal percent = read(typed, name);
        if (percent.stripTrailingZeros().scale() > 2) {
            throw new RefusedException("number.decimals", name, 2);
        }
        return percent.movePointLeft(2);
    }
}
