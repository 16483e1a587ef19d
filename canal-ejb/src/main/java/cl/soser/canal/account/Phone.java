package cl.soser.canal.account;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Chilean telephone number: nine digits behind +56. Read leniently, because the numbering plan of
 * the published libraries rejects numbers in use; only the first digit tells a mobile from a
 * landline.
 *
 * @param digits the nine digits
 */
public record Phone(String digits) implements Serializable {

    private static final Pattern NINE = Pattern.compile("[2-9][0-9]{8}");
    private static final Pattern FILLING = Pattern.compile("[\\s.()/\\p{Z}\\p{Pd}\\u2212_]+");
    private static final Pattern DIALLED = Pattern.compile("(?:(?:\\+|00)?56)?0?([2-9][0-9]{8})");

    public Phone {
        if (!NINE.matcher(digits).matches()) {
            throw new IllegalArgumentException("not nine digits of a telephone");
        }
    }

    /**
     * Reads {@code +56 9 8765 4321}, {@code 09-87654321}, {@code 9 8765 4321}, {@code (41) 234
     * 5678} and the like.
     *
     * @throws IllegalArgumentException when it has not nine digits after its prefixes
     */
    public static Phone parse(String text) {
        return read(text).orElseThrow(() -> new IllegalArgumentException("not a telephone"));
    }

    /** Like {@link #parse}, and empty where that would throw; null is no telephone. */
    public static Optional<Phone> read(String text) {
        if (text == null || text.length() > 40) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        Matcher dialled = DIALLED.matcher(FILLING.matcher(plain).replaceAll(""));
        return dialled.matches() ? Optional.of(new Phone(dialled.group(1))) : Optional.empty();
    }

    /** Whether {@link #parse} would accept the text. */
    public static boolean isValid(String text) {
        return read(text).isPresent();
    }

    public boolean isMobile() {
        return digits.charAt(0) == '9';
    }

    /** As it is stored and dialled: {@code +56987654321}. */
    public String international() {
        return "+56" + digits;
    }

    /** As people read it: {@code +56 9 8765 4321}, {@code +56 41 234 5678}. */
    public String format() {
        boolean oneDigitArea = digits.charAt(0) == '9' || digits.charAt(0) == '2';
        return oneDigitArea
                ? "+56 %s %s %s".formatted(part(0, 1), part(1, 5), part(5, 9))
                : digits.charAt(0) == '8' || digits.charAt(0) == '6' && digits.charAt(1) == '0'
                        ? "%s %s %s".formatted(part(0, 3), part(3, 6), part(6, 9))
                        : "+56 %s %s %s".formatted(part(0, 2), part(2, 5), part(5, 9));
    }

    private String part(int from, int to) {
        return digits.substring(from, to);
    }

    @Override
    public String toString() {
        return format();
    }
}
