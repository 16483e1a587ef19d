package cl.soser.canal.field;

import cl.soser.canal.sla.BusinessHours;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * On which days a report is owed and until which hour. School days are Monday to Friday without
 * national holidays (rules, section 9).
 *
 * @param limit the hour of the school's own zone
 */
public record DutyCalendar(BusinessHours hours, LocalTime limit) implements Serializable {

    /** The day of the school's zone on which something was done. */
    public static LocalDate dayOf(Instant done, ZoneId zone) {
        return done.atZone(zone).toLocalDate();
    }

    public boolean isSchoolDay(LocalDate day) {
        return hours.isWorkday(day);
    }

    /** Until when the day's report is punctual; that instant still is. */
    public Instant due(LocalDate day, ZoneId zone) {
        return day.atTime(limit).atZone(zone).toInstant();
    }

    /** This number of school days before that one, the oldest first. */
    public List<LocalDate> before(LocalDate day, int count) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate one = day.minusDays(1); days.size() < count; one = one.minusDays(1)) {
            if (isSchoolDay(one)) {
                days.add(one);
            }
        }
        Collections.reverse(days);
        return days;
    }

    /** The school days up to that one, it included if it is one, the oldest first. */
    public List<LocalDate> upTo(LocalDate day, int count) {
        return before(day.plusDays(1), count);
    }

    /** The next working morning: when people are notified of a day. */
    public Instant noticeAt(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isSchoolDay(next)) {
            next = next.plusDays(1);
        }
        return next.atTime(hours.opens()).atZone(hours.zone()).toInstant();
    }
}
