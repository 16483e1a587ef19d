package cl.soser.canal.paper;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of one paper sheet, always shown with a check digit: {@code 000123-4}. The digit is
 * Damm's (H. M. Damm, 2004: a totally anti-symmetric quasigroup of order 10), which detects every
 * single wrong digit and every swap of two neighbours, the two usual errors of handwritten numbers.
 * Leading zeros do not change it.
 *
 * @param number 1 to 99.999.999
 */
public record Folio(long number) implements Comparable<Folio>, Serializable {

    static final long LARGEST = 99_999_999;

    private static final String[] QUASIGROUP = {
        "0317598642",
        "7092154863",
        "4206871359",
        "1750983426",
        "6123045978",
        "3674209581",
        "5869720134",
        "8945362017",
        "9438617205",
        "2581436790"
    };

    private static final Pattern FILLING =
            Pattern.compile("[\\s.\\p{Z}\\p{Pd}\\u2212_]+|N[°º]|FOLIO:?");
    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\\u2212_]");

    /** Figures of a folio as a sheet shows it, its digit among them. */
    private static final int SHOWN = 7;

    private static final Pattern COMPACT = Pattern.compile("0*([1-9][0-9]{0,7})([0-9])");

    public Folio {
        if (number < 1 || number > LARGEST) {
            throw new IllegalArgumentException("no folio: " + number);
        }
    }

    /**
     * Reads a folio with its digit: {@code 000123-4}, {@code 123-4}, {@code 0001234}. Empty when it
     * is none or the digit is wrong; a folio without its digit is none. Six figures in a row are
     * what a sheet shows before its digit, so without a dash there must be one more.
     */
    public static Optional<Folio> read(String text) {
        if (text == null || text.length() > 40) {
            return Optional.empty();
        }
        String bare = FILLING.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
        Matcher compact = COMPACT.matcher(bare);
        boolean parted = DASH.matcher(text).find();
        if (!compact.matches() || !parted && bare.length() < SHOWN) {
            return Optional.empty();
        }
        Folio folio = new Folio(Long.parseLong(compact.group(1)));
        return compact.group(2).charAt(0) == folio.digit() ? Optional.of(folio) : Optional.empty();
    }

    /** The check digit. */
    public char digit() {
        char row = '0';
        for (char digit : Long.toString(number).toCharArray()) {
            row = QUASIGROUP[row - '0'].charAt(digit - '0');
        }
        return row;
    }

    /** As people read it: {@code 000123-4}. */
    public String format() {
        return String.format(Locale.ROOT, "%06d-%c", number, digit());
    }

    public Folio next() {
        return new Folio(number + 1);
    }

    @Override
    public int compareTo(Folio other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return format();
    }
}
