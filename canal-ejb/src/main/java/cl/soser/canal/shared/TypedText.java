package cl.soser.canal.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Normalises and parses typed text. */
public final class TypedText {

    /** Control and format characters are removed; NUL would break PostgreSQL. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\u200B\\u202A-\\u202E\\u2060-\\u2069\\uFEFF&&[^\\n\\t]]");

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern CHILEAN =
            Pattern.compile("(\\d{1,2})\\s?[-/. ]\\s?(\\d{1,2})\\s?[-/. ]\\s?(\\d{4})");

    private TypedText() {}

    /**
     * Unifies line breaks, removes invisible characters and outer spaces; null becomes the empty
     * text.
     *
     * @param lines whether line breaks mean something
     */
    public static String clean(String typed, boolean lines) {
        if (typed == null) {
            return "";
        }
        String broken = typed.replace("\r\n", "\n").replace('\r', '\n');
        String flat = lines ? broken : broken.replace('\n', ' ').replace('\t', ' ');
        return INVISIBLE.matcher(flat).replaceAll("").strip();
    }

    /** 5-11-2026, 05/11/2026 or 2026-11-05; empty for an invalid date. */
    public static Optional<LocalDate> day(String typed) {
        Matcher iso = ISO.matcher(typed);
        Matcher chilean = CHILEAN.matcher(typed);
        try {
            if (iso.matches()) {
                return Optional.of(day(iso.group(1), iso.group(2), iso.group(3)));
            }
            return chilean.matches()
                    ? Optional.of(day(chilean.group(3), chilean.group(2), chilean.group(1)))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** What a date looks like, for a browser that looks before it sends. */
    public static String dayShape() {
        return ISO.pattern() + "|" + CHILEAN.pattern();
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
