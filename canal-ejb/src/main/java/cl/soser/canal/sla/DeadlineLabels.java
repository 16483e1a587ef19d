package cl.soser.canal.sla;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** Formats a deadline in Chilean Spanish. */
public final class DeadlineLabels {

    /** The default zone; any other is named in the text. */
    public static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");

    private static final Locale CHILE = new Locale("es", "CL");
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("cl.soser.canal.sla.deadline");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d 'de' MMMM", CHILE);
    private static final DateTimeFormatter DAY_AND_YEAR =
            DateTimeFormatter.ofPattern("EEEE d 'de' MMMM 'de' yyyy", CHILE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", CHILE);
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm", CHILE);

    /** From this duration on, days are shown instead of hours. */
    private static final int HOURS_IN_WORDS = 100;

    private DeadlineLabels() {}

    /**
     * "faltan 6 h 20 min", "falta menos de 1 min", "venció hace 2 h". Seconds are cut in both
     * directions, so that no more time is shown than is left.
     */
    public static String left(Instant deadline, Instant now) {
        boolean over = now.isAfter(deadline);
        Duration distance = Duration.between(now, deadline).abs();
        if (distance.toMinutes() == 0) {
            return word(over ? "over.now" : "left.now");
        }
        boolean one = distance.toHours() == 1 || distance.toMinutes() == 1;
        return word(over ? "over" : one ? "left.one" : "left", span(distance));
    }

    /** "6 h 20 min", "2 h", "45 min", "5 días 3 h". */
    public static String span(Duration duration) {
        long hours = duration.toHours();
        int minutes = duration.toMinutesPart();
        if (hours >= HOURS_IN_WORDS) {
            return word(
                    duration.toHoursPart() == 0 ? "days" : "daysHours",
                    duration.toDays(),
                    duration.toHoursPart());
        }
        return hours == 0
                ? word("minutes", minutes)
                : minutes == 0 ? word("hours", hours) : word("hoursMinutes", hours, minutes);
    }

    /**
     * "viernes 27 de noviembre a las 15:20", and "(hora de Isla de Pascua)" where it is not
     * Santiago's.
     */
    public static String full(Instant moment, ZoneId zone) {
        return sentence(moment, zone, DAY);
    }

    /** The same with its year, for texts that are read much later. */
    public static String fullWithYear(Instant moment, ZoneId zone) {
        return sentence(moment, zone, DAY_AND_YEAR);
    }

    /** "a las 15:20", and "(hora de Isla de Pascua)" where it is not Santiago's. */
    public static String hour(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        return inZone(word(local.getHour() == 1 ? "hourOne" : "hour", TIME.format(local)), zone);
    }

    /** "27-11-2026 15:20" in Santiago's time, for tables and reports. */
    public static String compact(Instant moment) {
        return SHORT.format(moment.atZone(SANTIAGO));
    }

    private static String sentence(Instant moment, ZoneId zone, DateTimeFormatter day) {
        ZonedDateTime local = moment.atZone(zone);
        String text =
                word(
                        local.getHour() == 1 ? "fullOne" : "full",
                        day.format(local),
                        TIME.format(local));
        return inZone(text, zone);
    }

    private static String inZone(String text, ZoneId zone) {
        return zone.equals(SANTIAGO) ? text : word("zone", text, zoneName(zone));
    }

    private static String zoneName(ZoneId zone) {
        String key = "zone." + zone.getId();
        return WORDS.containsKey(key) ? WORDS.getString(key) : zone.getId();
    }

    private static String word(String key, Object... arguments) {
        return new MessageFormat(WORDS.getString(key), CHILE).format(arguments);
    }
}
