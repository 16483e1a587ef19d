package cl.soser.canal.notification.template;

import cl.soser.canal.sla.DeadlineLabels;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Writes dates for citizens, with the year, because mails are read long afterwards. */
public final class FullDate {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d 'de' MMMM 'de' uuuu", MessageLabels.CHILE);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private FullDate() {}

    public static String of(Instant instant, ZoneId zone) {
        return instant == null ? "" : DeadlineLabels.fullWithYear(instant, zone);
    }

    public static String of(Instant instant) {
        return of(instant, DeadlineLabels.SANTIAGO);
    }

    public static String of(LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    public static String hour(Instant instant) {
        return HOUR.format(instant.atZone(DeadlineLabels.SANTIAGO));
    }
}
