package cl.soser.canal.web.shared.time;

import cl.soser.canal.sla.DeadlineLabels;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.language.SpokenLanguage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** As {@link Dates}, where there is no bean to ask. */
public final class DateLabels {

    private static final DateTimeFormatter SHORT = formatter("dd-MM-yyyy HH:mm");
    private static final DateTimeFormatter TIME = formatter("HH:mm");
    private static final DateTimeFormatter DAY = formatter("dd-MM-yyyy");
    private static final DateTimeFormatter MONTH = formatter("MMMM 'de' yyyy");

    private DateLabels() {}

    static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Bundles.LOCALE);
    }

    /** viernes 27 de noviembre a las 15:20, and of which zone where it is not Santiago's. */
    public static String deadline(Instant instant, ZoneId zone) {
        return SpokenLanguage.date(
                own -> own.full(instant, zone), () -> DeadlineLabels.full(instant, zone));
    }

    /** a las 15:20, within a sentence. */
    public static String hour(Instant instant, ZoneId zone) {
        return SpokenLanguage.date(
                own -> own.hour(instant, zone), () -> DeadlineLabels.hour(instant, zone));
    }

    /** noviembre de 2026 */
    public static String month(YearMonth month) {
        return SpokenLanguage.date(own -> own.month(month), () -> MONTH.format(month));
    }

    /** 15:20, in that zone. */
    public static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    /** 27-11-2026, in every language. */
    public static String inDigits(LocalDate day) {
        return DAY.format(day);
    }

    /** 27-11-2026 15:20, in every language. */
    public static String inDigits(Instant instant, ZoneId zone) {
        return SHORT.format(instant.atZone(zone));
    }
}
