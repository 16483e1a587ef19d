package cl.soser.canal.person;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Chilean identity number with the check digit that belongs to it (módulo 11). There is no
 * instance with a wrong digit. The provisional numbers the ministry gives to foreign pupils and
 * guardians (IPE, IPA) follow the same rule and begin at 100 million.
 *
 * @param number the number without its digit, 1 to 999.999.999
 * @param digit '0' to '9' or a capital 'K'
 */
public record Rut(int number, char digit) implements Serializable {

    private static final int LARGEST = 999_999_999;
    private static final Pattern LABEL = Pattern.compile("^(RUT|RUN|IPE|IPA)[:.°º]*");
    private static final Pattern FILLING = Pattern.compile("[\\s.,\\p{Z}\\p{Pd}\\u2212_]+");
    private static final Pattern COMPACT = Pattern.compile("0*([1-9][0-9]{0,8})([0-9K])");

    public Rut {
        if (number < 1 || number > LARGEST) {
            throw new IllegalArgumentException("not the number of a RUT: " + number);
        }
        if (digit != digitOf(number)) {
            throw new IllegalArgumentException("not the check digit of this RUT: " + digit);
        }
    }

    /** Completes a number with its digit. */
    public static Rut of(int number) {
        return new Rut(number, digitOf(number));
    }

    /**
     * Reads any usual spelling: {@code 12.345.678-5}, {@code 12345678-5}, {@code 123456785}, with a
     * small k, leading zeros, spaces or any kind of dash.
     *
     * @throws IllegalArgumentException when it is no RUT or its digit is wrong
     */
    public static Rut parse(String text) {
        return read(text).orElseThrow(() -> new IllegalArgumentException("not a RUT"));
    }

    /** Like {@link #parse}, and empty where that would throw; null is no RUT. */
    public static Optional<Rut> read(String text) {
        if (text == null || text.length() > 40) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        String bare = LABEL.matcher(FILLING.matcher(plain).replaceAll("")).replaceFirst("");
        Matcher compact = COMPACT.matcher(bare);
        if (!compact.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(compact.group(1));
        char digit = compact.group(2).charAt(0);
        return digit == digitOf(number) ? Optional.of(new Rut(number, digit)) : Optional.empty();
    }

    /** Whether {@link #parse} would accept the text. */
    public static boolean isValid(String text) {
        return read(text).isPresent();
    }

    /** What is left out before it is read, for a browser that looks before it sends. */
    public static String filling() {
        return FILLING.pattern();
    }

    /** What must be left then, for the same; whether its digit is right is told by the server. */
    public static String shape() {
        return "(?:(?:RUT|RUN|IPE|IPA)[:.°º]*)?" + COMPACT.pattern();
    }

    /** As people read it: {@code 12.345.678-5}. */
    public String format() {
        StringBuilder dotted = new StringBuilder().append(number);
        for (int at = dotted.length() - 3; at > 0; at -= 3) {
            dotted.insert(at, '.');
        }
        return dotted.append('-').append(digit).toString();
    }

    /** As it is stored in one column: {@code 12345678-5}. */
    public String compact() {
        return number + "-" + digit;
    }

    /**
     * True for 11.111.111-1 and its like: they satisfy the rule but rarely belong to a person;
     * warn, do not reject.
     */
    public boolean isDoubtful() {
        return number > 999_999 && String.valueOf(number).chars().distinct().count() == 1;
    }

    @Override
    public String toString() {
        return format();
    }

    /** Weights 2 to 7 from the right, again and again; 11 is written 0 and 10 is written K. */
    static char digitOf(int number) {
        int sum = 0;
        int weight = 2;
        for (int rest = number; rest > 0; rest /= 10) {
            sum += rest % 10 * weight;
            weight = weight == 7 ? 2 : weight + 1;
        }
        int digit = 11 - sum % 11;
        return digit == 11 ? '0' : digit == 10 ? 'K' : (char) ('0' + digit);
    }
}
