package cl.soser.canal.ticket;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A ticket's number as people type it: {@code CP-2026-000294}, {@code cp 2026 294}, {@code
 * 2026-294}, {@code cp294}, {@code #294}, {@code 000294}.
 *
 * @param year null where none was typed; then it is of this year or the last
 * @param marked something beside digits says that a ticket is meant; digits alone may be a word,
 *     too
 */
public record TypedNumber(Integer year, int serial, boolean marked) {

    private static final String GAP = "[\\s\\p{Z}\\p{Pd}\\u2212._/]";
    private static final Pattern EDGES = Pattern.compile("^" + GAP + "+|" + GAP + "+$");
    private static final Pattern MARK = Pattern.compile("^(?:cp|#|n[°º])" + GAP + "*");
    private static final Pattern YEAR_APART =
            Pattern.compile("(20\\d\\d)" + GAP + "+0*([1-9]\\d{0,8})");

    /** Six digits at least: fewer are a number without its year. */
    private static final Pattern YEAR_JOINED =
            Pattern.compile("(20[2-9]\\d)(?=\\d\\d)0*([1-9]\\d{0,8})");

    private static final Pattern BRIEF = Pattern.compile("0{0,8}([1-9]\\d{0,5})");

    /** Empty for what is no ticket's number. */
    public static Optional<TypedNumber> read(String typed) {
        String plain = EDGES.matcher(typed.toLowerCase(Locale.ROOT)).replaceAll("");
        Matcher mark = MARK.matcher(plain);
        boolean marked = mark.find();
        String digits = marked ? plain.substring(mark.end()) : plain;
        return dated(YEAR_APART, digits)
                .or(() -> marked ? dated(YEAR_JOINED, digits) : Optional.empty())
                .or(() -> brief(digits, marked));
    }

    private static Optional<TypedNumber> dated(Pattern form, String digits) {
        Matcher parts = form.matcher(digits);
        return parts.matches()
                ? Optional.of(
                        new TypedNumber(
                                Integer.valueOf(parts.group(1)),
                                Integer.parseInt(parts.group(2)),
                                true))
                : Optional.empty();
    }

    private static Optional<TypedNumber> brief(String digits, boolean marked) {
        Matcher parts = BRIEF.matcher(digits);
        return parts.matches()
                ? Optional.of(new TypedNumber(null, Integer.parseInt(parts.group(1)), marked))
                : Optional.empty();
    }

    /** The number that is certainly meant; empty for what is none, or says no year. */
    static Optional<String> whole(String typed) {
        return read(typed).filter(one -> one.year != null).map(one -> one.of(one.year));
    }

    /** Whether nothing but a ticket can be meant. */
    public static boolean isOnly(String typed) {
        return read(typed).filter(TypedNumber::marked).isPresent();
    }

    /** The numbers that may be meant in a year, the likeliest first. */
    List<String> meant(int thisYear) {
        return year == null
                ? Stream.of(thisYear, thisYear - 1).map(this::of).toList()
                : List.of(of(year));
    }

    /** Whether a ticket with that number may be meant; its digits may read like a RUT as well. */
    public boolean means(String number) {
        return read(number)
                .filter(one -> one.serial == serial && (year == null || year.equals(one.year)))
                .isPresent();
    }

    /** A spelling of it that means a ticket and nothing else. */
    @Override
    public String toString() {
        return year == null ? "CP-0" + serial : of(year);
    }

    private String of(int some) {
        return String.format(Locale.ROOT, "CP-%d-%06d", some, serial);
    }
}
