package cl.soser.canal.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The first day of the month an instant falls in. */
final class MonthStart {

    private MonthStart() {}

    static LocalDate of(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate().withDayOfMonth(1);
    }
}
