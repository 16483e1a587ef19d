package cl.soser.canal.web.reporting.closing;

import cl.soser.canal.web.shared.language.Bundles;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Months as an address and as a page say them. */
final class MonthParameter {

    private static final DateTimeFormatter WORDS =
            DateTimeFormatter.ofPattern("MMMM 'de' uuuu", Bundles.LOCALE);

    private MonthParameter() {}

    /** 2026-10; empty for anything else. */
    static Optional<YearMonth> parse(String text) {
        try {
            return text == null || !text.matches("20\\d{2}-\\d{2}")
                    ? Optional.empty()
                    : Optional.of(YearMonth.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** "octubre de 2026". */
    static String words(YearMonth month) {
        return WORDS.format(month);
    }
}
