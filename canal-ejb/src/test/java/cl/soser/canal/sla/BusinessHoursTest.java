package cl.soser.canal.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class BusinessHoursTest {

    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");

    /** 2026: Fiestas Patrias on a Friday and Saturday, Good Friday on 3 April. */
    private static final BusinessHours HOURS =
            SampleRules.hours(
                    Set.of(
                            LocalDate.parse("2026-09-18"),
                            LocalDate.parse("2026-04-03"),
                            LocalDate.parse("2026-12-25")));

    @Test
    void aTermRunsOnIntoTheNextWorkingDay() {
        assertEquals(local("2026-11-24T10:30"), HOURS.plus(local("2026-11-23T16:00"), hours(4)));
    }

    @Test
    void aTermThatEndsWithTheDayEndsAtItsClosing() {
        assertEquals(local("2026-11-23T18:00"), HOURS.plus(local("2026-11-23T14:00"), hours(4)));
    }

    @Test
    void theWeekendAndAHolidayDoNotCount() {
        assertEquals(local("2026-09-21T09:30"), HOURS.plus(local("2026-09-17T17:00"), hours(2)));
        assertFalse(HOURS.isOpen(local("2026-09-18T12:00")));
    }

    @Test
    void entryAtNightStartsAtTheOpening() {
        assertEquals(local("2026-11-24T12:30"), HOURS.plus(local("2026-11-23T22:00"), hours(4)));
        assertEquals(local("2026-11-23T12:30"), HOURS.plus(local("2026-11-21T03:00"), hours(4)));
    }

    @Test
    void theTwoTimeChangesOf2026LeaveWorkingDaysWhole() {
        assertEquals(
                Duration.ofMinutes(570),
                HOURS.between(local("2026-04-04T00:00"), local("2026-04-06T23:00")));
        assertEquals(
                Duration.ofMinutes(570),
                HOURS.between(local("2026-09-05T12:00"), local("2026-09-07T23:00")));
        assertEquals(local("2026-09-07T10:30"), HOURS.plus(local("2026-09-04T18:00"), hours(2)));
    }

    @Test
    void theOpeningInstantIsOpenAndTheClosingInstantIsNot() {
        assertTrue(HOURS.isOpen(local("2026-11-23T08:30")));
        assertFalse(HOURS.isOpen(local("2026-11-23T18:00")));
        assertFalse(HOURS.isOpen(local("2026-11-22T12:00")));
    }

    @Test
    void noTimeStaysAndNegativeTimeIsRefused() {
        Instant night = local("2026-11-22T03:00");
        assertEquals(night, HOURS.plus(night, Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> HOURS.plus(night, hours(-1)));
        assertEquals(Duration.ZERO, HOURS.between(night, night.minusSeconds(9)));
    }

    @Test
    void aCalendarThatNeverOpensIsFoundOut() {
        Set<LocalDate> always = new HashSet<>();
        for (LocalDate day = LocalDate.parse("2026-01-01");
                day.getYear() < 2038;
                day = day.plusDays(1)) {
            always.add(day);
        }
        BusinessHours never =
                new BusinessHours(
                        SANTIAGO,
                        LocalTime.of(9, 0),
                        LocalTime.of(10, 0),
                        Set.of(DayOfWeek.MONDAY),
                        always);
        assertThrows(
                IllegalStateException.class, () -> never.plus(local("2026-01-05T09:00"), hours(1)));
    }

    @Property(tries = 300)
    void whatIsAddedIsWhatLiesBetween(
            @ForAll @LongRange(min = 1_767_225_600L, max = 1_830_297_600L) long second,
            @ForAll @IntRange(min = 1, max = 6000) int minutes) {
        Instant start = Instant.ofEpochSecond(second);
        Instant end = HOURS.plus(start, Duration.ofMinutes(minutes));
        assertEquals(Duration.ofMinutes(minutes), HOURS.between(start, end));
    }

    @Property(tries = 300)
    void laterStartsAndLongerTermsNeverEndEarlier(
            @ForAll @LongRange(min = 1_767_225_600L, max = 1_830_297_600L) long second,
            @ForAll @IntRange(min = 0, max = 400_000) int later,
            @ForAll @IntRange(min = 1, max = 6000) int minutes,
            @ForAll @IntRange(min = 0, max = 6000) int more) {
        Instant start = Instant.ofEpochSecond(second);
        Instant end = HOURS.plus(start, Duration.ofMinutes(minutes));
        assertFalse(
                HOURS.plus(start.plusSeconds(later), Duration.ofMinutes(minutes)).isBefore(end));
        assertFalse(HOURS.plus(start, Duration.ofMinutes(minutes + more)).isBefore(end));
    }

    private static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }

    private static Instant local(String text) {
        return LocalDateTime.parse(text).atZone(SANTIAGO).toInstant();
    }
}
