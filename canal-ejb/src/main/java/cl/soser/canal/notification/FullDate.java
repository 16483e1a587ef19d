package cl.soser.canal.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Dates as they are promised to people: "viernes 27 de noviembre de 2026 a las 15:20", in the zone
 * of the school, which is named when it is not Santiago's (rules §6).
 */
final class FullDate {

    private static final Locale CHILE = Locale.forLanguageTag("es-CL");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d 'de' MMMM 'de' uuuu", CHILE);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", CHILE);

    private FullDate() {}

    static String of(Instant instant, ZoneId zone) {
        if (instant == null) {
            return "";
        }
        ZonedDateTime local = instant.atZone(zone);
        String hour = (local.getHour() == 1 ? " a la " : " a las ") + MINUTE.format(local);
        return DAY.format(local) + hour + place(zone);
    }

    static String of(LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    private static String place(ZoneId zone) {
        return switch (zone.getId()) {
            case "America/Santiago" -> "";
            case "America/Punta_Arenas" -> " (hora de Magallanes)";
            case "America/Coyhaique" -> " (hora de Aysén)";
            case "Pacific/Easter" -> " (hora de Rapa Nui)";
            default -> " (hora de " + zone.getId() + ")";
        };
    }
}
