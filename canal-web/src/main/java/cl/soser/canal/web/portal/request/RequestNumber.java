package cl.soser.canal.web.portal.request;

import cl.soser.canal.web.shared.language.Bundles;
import java.time.Year;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of a request, {@code CP-2026-000123}, however a person writes it. */
final class RequestNumber {

    private static final Pattern NUMBER = Pattern.compile("(?:CP)?(20\\d\\d)(\\d{1,9})");
    private static final Pattern PARTED =
            Pattern.compile("(?:CP)?[\\s.-]*(20\\d\\d)[\\s./-]+(\\d{1,9})");
    private static final Pattern BARE = Pattern.compile("(?:CP)?[\\s.-]*(0{0,5}[1-9]\\d{0,4})");

    private RequestNumber() {}

    /** "cp 2026 123", "2026000123"; empty for what is no such number. */
    static Optional<String> normal(String typed) {
        String text = plain(typed);
        Matcher parted = PARTED.matcher(text);
        if (parted.matches()) {
            return Optional.of(number(parted));
        }
        Matcher whole = NUMBER.matcher(text.replaceAll("[\\s.-]", ""));
        return whole.matches() && whole.group(2).length() >= 6
                ? Optional.of(number(whole))
                : Optional.empty();
    }

    /** Whole, or of this year where only that is left out. */
    static Optional<String> of(String typed, Year year) {
        return normal(typed).or(() -> bare(typed, year));
    }

    /** "310" is that one of this year. */
    static Optional<String> bare(String typed, Year year) {
        Matcher bare = BARE.matcher(plain(typed));
        return bare.matches()
                ? Optional.of(number(year.toString(), bare.group(1)))
                : Optional.empty();
    }

    private static String plain(String typed) {
        return typed == null ? "" : typed.strip().toUpperCase(Bundles.LOCALE);
    }

    private static String number(Matcher parts) {
        return number(parts.group(1), parts.group(2));
    }

    private static String number(String year, String number) {
        return "CP-%s-%06d".formatted(year, Long.valueOf(number));
    }
}
