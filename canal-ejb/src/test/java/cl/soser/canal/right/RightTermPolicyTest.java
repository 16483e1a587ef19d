package cl.soser.canal.right;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.sla.BusinessHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Terms run in whole days from the day after receipt. */
class RightTermPolicyTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 4);

    private static BusinessHours calendar(Set<LocalDate> holidays) {
        return new BusinessHours(
                ZoneId.of("America/Santiago"),
                LocalTime.of(9, 0),
                LocalTime.of(18, 0),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                holidays);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 4000)
                .map(offset -> LocalDate.of(2025, 1, 1).plusDays(offset));
    }

    @Provide
    Arbitrary<Set<LocalDate>> holidays() {
        return days().set().ofMaxSize(40);
    }

    @Test
    void aBlockOfAFridayEndsOnTuesdayAndSkipsHolidays() {
        assertEquals(
                LocalDate.of(2026, 12, 8),
                RightTermPolicy.due(RightKind.BLOQUEO, FRIDAY, calendar(Set.of())));
        assertEquals(
                LocalDate.of(2026, 12, 9),
                RightTermPolicy.due(
                        RightKind.BLOQUEO, FRIDAY, calendar(Set.of(LocalDate.of(2026, 12, 8)))));
        assertEquals(
                LocalDate.of(2027, 1, 3),
                RightTermPolicy.due(RightKind.ACCESO, FRIDAY, calendar(Set.of())));
    }

    @Property(tries = 300)
    void aBlockHasExactlyTwoWorkdaysAndEndsOnOne(
            @ForAll("days") LocalDate received, @ForAll("holidays") Set<LocalDate> holidays) {
        BusinessHours calendar = calendar(holidays);
        LocalDate due = RightTermPolicy.due(RightKind.BLOQUEO, received, calendar);
        assertTrue(calendar.isWorkday(due));
        assertEquals(
                2,
                received.plusDays(1)
                        .datesUntil(due.plusDays(1))
                        .filter(calendar::isWorkday)
                        .count());
    }

    @Property(tries = 300)
    void theOthersHaveThirtyDaysWhateverTheCalendar(
            @ForAll RightKind kind,
            @ForAll("days") LocalDate received,
            @ForAll("holidays") Set<LocalDate> holidays) {
        if (kind != RightKind.BLOQUEO) {
            assertEquals(
                    received.plusDays(30), RightTermPolicy.due(kind, received, calendar(holidays)));
        }
    }

    @Property(tries = 300)
    void itGrowsOnceAndOnlyBeforeItsEnd(
            @ForAll RightKind kind,
            @ForAll("days") LocalDate firstDue,
            @ForAll("days") LocalDate today) {
        boolean may = RightTermPolicy.mayExtend(kind, firstDue, firstDue, today);
        assertEquals(kind != RightKind.BLOQUEO && !today.isAfter(firstDue), may);
        LocalDate extended = RightTermPolicy.extended(firstDue);
        assertEquals(firstDue.plusDays(30), extended);
        assertFalse(RightTermPolicy.mayExtend(kind, firstDue, extended, today));
    }

    @Property(tries = 300)
    void whatIsAnsweredStaysInTimeOrLateForEver(
            @ForAll("days") LocalDate due,
            @ForAll("days") LocalDate answered,
            @ForAll("days") LocalDate today) {
        assertEquals(answered.isAfter(due), RightTermPolicy.isLate(due, answered, today));
        assertEquals(today.isAfter(due), RightTermPolicy.isLate(due, null, today));
    }

    @Property(tries = 300)
    void theOfficerIsWarnedBeforeTheEnd(
            @ForAll RightKind kind, @ForAll("days") LocalDate received) {
        LocalDate due = RightTermPolicy.due(kind, received, calendar(Set.of()));
        LocalDate warned = RightTermPolicy.warnedOn(kind, due);
        assertTrue(warned.isBefore(due) && !warned.isBefore(received));
        assertEquals(received.plusDays(2), RightTermPolicy.handOverBy(received));
    }
}
