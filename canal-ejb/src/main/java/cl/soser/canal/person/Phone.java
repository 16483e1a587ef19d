package cl.soser.canal.person;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A telephone number. A Chilean one is nine digits behind +56, read leniently, because the
 * numbering plan of the published libraries rejects numbers in use; only the first digit
 * distinguishes a mobile from a landline. One of another country is whatever follows a plus
 * (E.164).
 *
 * @param international as it is stored and dialled: {@code +56987654321}
 */
public record Phone(String international) implements Serializable {

    private static final Pattern CHILEAN = Pattern.compile("\\+56[2-9][0-9]{8}");
    private static final Pattern FOREIGN = Pattern.compile("\\+(?!56|0)[0-9]{8,15}");
    private static final Pattern FILLING = Pattern.compile("[\\s.()/\\p{Z}\\p{Pd}\\u2212_]+");
    private static final Pattern DIALLED = Pattern.compile("(?:(?:\\+|00)?56)?0?([2-9][0-9]{8})");
    private static final Pattern ABROAD = Pattern.compile("(?:\\+|00)((?!56|0)[0-9]{8,15})");

    public Phone {
        if (!CHILEAN.matcher(international).matches()
                && !FOREIGN.matcher(international).matches()) {
            throw new IllegalArgumentException("not a telephone");
        }
    }

    /**
     * Reads {@code +56 9 8765 4321}, {@code 09-87654321}, {@code 9 8765 4321}, {@code (41) 234
     * 5678}, {@code +54 9 11 5555 4444} and the like.
     *
     * @throws IllegalArgumentException when it has neither nine digits after Chile's prefixes nor a
     *     plus and another country's
     */
    public static Phone parse(String text) {
        return read(text).orElseThrow(() -> new IllegalArgumentException("not a telephone"));
    }

    /** Like {@link #parse}, and empty where that would throw; null is no telephone. */
    public static Optional<Phone> read(String text) {
        if (text == null || text.length() > 40) {
            return Optional.empty();
        }
        String plain =
                FILLING.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        Matcher dialled = DIALLED.matcher(plain);
        if (dialled.matches()) {
            return Optional.of(new Phone("+56" + dialled.group(1)));
        }
        Matcher abroad = ABROAD.matcher(plain);
        return abroad.matches() ? Optional.of(new Phone("+" + abroad.group(1))) : Optional.empty();
    }

    /** Whether {@link #parse} would accept the text. */
    public static boolean isValid(String text) {
        return read(text).isPresent();
    }

    /** What is left out before it is read, for a browser that looks before it sends. */
    public static String filling() {
        return FILLING.pattern();
    }

    /** What must be left then, for the same. */
    public static String shape() {
        return DIALLED.pattern() + "|" + ABROAD.pattern();
    }

    /** Whether a text message may reach it; unknown for numbers of other countries. */
    public boolean isMobile() {
        return !isChilean() || digits().charAt(0) == '9';
    }

    private boolean isChilean() {
        return CHILEAN.matcher(international).matches();
    }

    /** As it is dialled in Chile: nine digits, or all of a foreign one. */
    public String digits() {
        return international.substring(isChilean() ? 3 : 1);
    }

    /** As people read it: {@code +56 9 8765 4321}, {@code +56 41 234 5678}. */
    public String format() {
        if (!isChilean()) {
            return international;
        }
        String digits = digits();
        boolean oneDigitArea = digits.charAt(0) == '9' || digits.charAt(0) == '2';
        return oneDigitArea
                ? "+56 %s %s %s".formatted(part(0, 1), part(1, 5), part(5, 9))
                : digits.charAt(0) == '8' || digits.charAt(0) == '6' && digits.charAt(1) == '0'
                        ? "%s %s %s".formatted(part(0, 3), part(3, 6), part(6, 9))
                        : "+56 %s %s %s".formatted(part(0, 2), part(2, 5), part(5, 9));
    }

    private String part(int from, int to) {
        return digits().substring(from, to);
    }

    @Override
    public String toString() {
        return format();
    }
}
