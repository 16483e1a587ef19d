package cl.soser.canal.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.sla.SampleRules;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DutyCalendarTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final Set<LocalDate> HOLIDAYS = Set.of(NEW_YEAR, LocalDate.of(2026, 12, 8));
    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");
    private static final DutyCalendar CALENDAR =
            new DutyCalendar(SampleRules.hours(HOLIDAYS), LocalTime.of(18, 0));

    private static LocalDate day(int n) {
        return LocalDate.of(2026, 1, 1).plusDays(n);
    }

    @Property
    void everyDayButWeekendsAndHolidaysIsASchoolDay(@ForAll @IntRange(min = 0, max = 800) int n) {
        LocalDate day = day(n);
        boolean weekend =
                day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        assertEquals(!weekend && !HOLIDAYS.contains(day), CALENDAR.isSchoolDay(day));
    }

    @Test
    void aHolidayOnAWorkingDayIsNoSchoolDay() {
        assertFalse(CALENDAR.isSchoolDay(NEW_YEAR));
        assertTrue(CALENDAR.isSchoolDay(NEW_YEAR.minusDays(1)));
    }

    @Property
    void theDaysBeforeAreSchoolDaysInOrderWithNoneLeftOut(
            @ForAll @IntRange(min = 60, max = 800) int n,
            @ForAll @IntRange(min = 1, max = 25) int count) {
        LocalDate day = day(n);
        List<LocalDate> days = CALENDAR.before(day, count);
        assertEquals(count, days.size());
        List<LocalDate> between =
                days.get(0).datesUntil(day).filter(CALENDAR::isSchoolDay).toList();
        assertEquals(between, days);
    }

    @Property
    void peopleAreToldOnTheFirstWorkingMorningAfterAndNeverEarlier(
            @ForAll @IntRange(min = 0, max = 800) int n) {
        LocalDate day = day(n);
        LocalDate told = CALENDAR.noticeAt(day).atZone(SANTIAGO).toLocalDate();
        assertTrue(told.isAfter(day));
        assertTrue(CALENDAR.isSchoolDay(told));
        assertEquals(
                List.of(), day.plusDays(1).datesUntil(told).filter(CALENDAR::isSchoolDay).toList());
        assertEquals(LocalTime.of(8, 30), CALENDAR.noticeAt(day).atZone(SANTIAGO).toLocalTime());
    }

    @Property
    void theHourIsTheSchoolsOwn(
            @ForAll @IntRange(min = 0, max = 800) int n,
            @ForAll @IntRange(min = 0, max = 2) int where) {
        ZoneId zone =
                ZoneId.of(
                        List.of("America/Santiago", "Pacific/Easter", "America/Punta_Arenas")
                                .get(where));
        Instant due = CALENDAR.due(day(n), zone);
        assertEquals(LocalTime.of(18, 0), due.atZone(zone).toLocalTime());
        assertEquals(day(n), DutyCalendar.dayOf(due, zone));
    }

    @Test
    void aFridayBeforeALongWeekendIsToldOnTheTuesday() {
        assertEquals(
                LocalDate.of(2026, 12, 9),
                CALENDAR.noticeAt(LocalDate.of(2026, 12, 7)).atZone(SANTIAGO).toLocalDate());
        assertEquals(
                LocalDate.of(2027, 1, 4),
                CALENDAR.noticeAt(LocalDate.of(2026, 12, 31)).atZone(SANTIAGO).toLocalDate());
    }

    @Test
    void anInstantIsOfTheDayOfItsOwnZone() {
        Instant lateInSantiago = Instant.parse("2026-11-26T03:30:00Z");
        assertEquals(LocalDate.of(2026, 11, 26), DutyCalendar.dayOf(lateInSantiago, SANTIAGO));
        assertEquals(
                LocalDate.of(2026, 11, 25),
                DutyCalendar.dayOf(lateInSantiago, ZoneId.of("Pacific/Easter")));
    }
}
