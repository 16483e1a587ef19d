package cl.soser.canal.shared.language;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates, hours and numbers as they are written in a language beside the usual Spanish. Patterns,
 * and the names that Java lacks, are in the file of the language; where it has none, dates are
 * digits.
 */
public final class LanguageDates {

    /** Of the product: a time of any other zone names it. */
    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");

    /** The names of weekday and month; what is quoted in a pattern is none. */
    private static final Pattern NAMES = Pattern.compile("'[^']*'|EEEE|MMMM");

    private static final Map<Language, LanguageDates> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new LanguageDates(file(language)));
        }
    }

    private final Properties words;
    private final Locale locale;
    private final Map<String, DateTimeFormatter> formatters = new HashMap<>();

    LanguageDates(Properties words) {
        this.words = words;
        this.locale = Locale.forLanguageTag(words.getProperty("locale"));
        for (String kind : new String[] {"full", "fullDay", "brief", "day", "month", "hour"}) {
            formatters.put(kind, formatter(words.getProperty(kind)));
        }
    }

    public static LanguageDates of(Language language) {
        return ALL.get(language);
    }

    static Properties file(Language language) {
        return LanguageFile.lines(
                LanguageFile.read(
                        "/cl/soser/canal/shared/language/" + language.code() + ".properties"));
    }

    private DateTimeFormatter formatter(String pattern) {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder();
        Matcher name = NAMES.matcher(pattern);
        int end = 0;
        while (name.find()) {
            if (own(name.group()).isEmpty()) {
                continue;
            }
            append(builder, pattern.substring(end, name.start()));
            builder.appendText(
                    name.group().startsWith("E")
                            ? ChronoField.DAY_OF_WEEK
                            : ChronoField.MONTH_OF_YEAR,
                    own(name.group()));
            end = name.end();
        }
        append(builder, pattern.substring(end));
        return builder.toFormatter(locale);
    }

    private static void append(DateTimeFormatterBuilder builder, String pattern) {
        if (!pattern.isEmpty()) {
            builder.appendPattern(pattern);
        }
    }

    /** The names of the file for that part of a pattern; empty where Java has them. */
    private Map<Long, String> own(String part) {
        String names =
                switch (part) {
                    case "EEEE" -> words.getProperty("weekdays", "");
                    case "MMMM" -> words.getProperty("months", "");
                    default -> "";
                };
        Map<Long, String> own = new HashMap<>();
        if (!names.isBlank()) {
            for (String one : names.split(",")) {
                own.put(own.size() + 1L, one.strip());
            }
        }
        return own;
    }

    /** "Friday 27 November 2026 at 15:20", and of which zone where it is not Santiago's. */
    public String full(Instant instant, ZoneId zone) {
        return inZone(format("full", instant.atZone(zone)), zone);
    }

    public String fullDay(LocalDate day) {
        return format("fullDay", day);
    }

    /** For lists and small notes. */
    public String brief(Instant instant, ZoneId zone) {
        return format("brief", instant.atZone(zone));
    }

    public String day(LocalDate day) {
        return format("day", day);
    }

    public String month(YearMonth month) {
        return format("month", month);
    }

    /** "at 15:20", within a sentence. */
    public String hour(Instant instant, ZoneId zone) {
        return inZone(format("hour", instant.atZone(zone)), zone);
    }

    /** For numbers; the language itself, or Chile's way of writing them. */
    public Locale locale() {
        return locale;
    }

    private String format(String kind, TemporalAccessor value) {
        return formatters.get(kind).format(value);
    }

    private String inZone(String text, ZoneId zone) {
        return zone.equals(SANTIAGO)
                ? text
                : new MessageFormat(words.getProperty("zone"), locale)
                        .format(
                                new Object[] {
                                    text, words.getProperty("zone." + zone.getId(), zone.getId())
                                });
    }
}
