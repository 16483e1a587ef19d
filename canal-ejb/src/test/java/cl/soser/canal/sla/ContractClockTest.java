package cl.soser.canal.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ContractClockTest {

    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");

    @Test
    void exactlySeventyTwoHoursIsOnTime() {
        ContractClock clock = ContractClock.starting(Instant.parse("2026-09-28T13:00:00Z"));
        Instant deadline = Instant.parse("2026-10-01T13:00:00Z");
        assertEquals(deadline, clock.deadline());
        assertTrue(clock.met(deadline));
        assertFalse(clock.isOver(deadline));
        assertFalse(clock.met(deadline.plusMillis(1)));
        assertTrue(clock.isOver(deadline.plusMillis(1)));
        assertFalse(clock.met(null));
    }

    @Test
    void theHourGainedInAprilIsNotGivenAway() {
        ContractClock clock = ContractClock.starting(local("2026-04-03T12:00"));
        assertEquals(local("2026-04-06T11:00"), clock.deadline());
    }

    @Test
    void theHourLostInSeptemberIsNotTaken() {
        ContractClock clock = ContractClock.starting(local("2026-09-04T12:00"));
        assertEquals(local("2026-09-07T13:00"), clock.deadline());
    }

    @Test
    void aDeadlineInTheMidnightThatDoesNotExistIsToldAsOneOClock() {
        ContractClock clock = ContractClock.starting(local("2026-09-03T00:00"));
        assertEquals(
                LocalDateTime.parse("2026-09-06T01:00"),
                clock.deadline().atZone(SANTIAGO).toLocalDateTime());
    }

    @Test
    void aLeapDayIsADay() {
        assertEquals(
                local("2028-03-01T10:00"),
                ContractClock.starting(local("2028-02-27T10:00")).deadline());
        assertEquals(
                local("2027-03-02T10:00"),
                ContractClock.starting(local("2027-02-27T10:00")).deadline());
    }

    @Test
    void milestonesArePartsOfTheElapsedTerm() {
        ContractClock clock = ContractClock.starting(Instant.parse("2026-10-01T00:00:00Z"));
        assertEquals(Instant.parse("2026-10-02T12:00:00Z"), clock.at(Milestone.MITAD));
        assertEquals(Instant.parse("2026-10-03T06:00:00Z"), clock.at(Milestone.TRES_CUARTOS));
        assertEquals(Instant.parse("2026-10-03T16:48:00Z"), clock.at(Milestone.NOVENTA));
        assertEquals(clock.deadline(), clock.at(Milestone.VENCIMIENTO));
    }

    @Test
    void theBreachComesAfterTheDeadlineAndTheWarningsAtTheirInstant() {
        Instant start = Instant.parse("2026-10-01T00:00:00Z");
        Instant end = start.plus(ContractClock.TERM);
        assertFalse(Milestone.VENCIMIENTO.isReached(start, end, end));
        assertTrue(Milestone.VENCIMIENTO.isReached(start, end, end.plusMillis(1)));
        assertTrue(Milestone.MITAD.isReached(start, end, start.plus(Duration.ofHours(36))));
        assertFalse(
                Milestone.MITAD.isReached(
                        start, end, start.plus(Duration.ofHours(36)).minusMillis(1)));
    }

    @Test
    void aDeadlineBeforeItsStartIsRefused() {
        Instant now = Instant.parse("2026-10-01T00:00:00Z");
        assertThrows(IllegalArgumentException.class, () -> new ContractClock(now, now));
    }

    @Property
    void theTermIsTheSameInEveryZoneOfTheCountry(
            @ForAll @LongRange(min = 1_609_459_200L, max = 2_082_758_399L) long second) {
        Instant entry = Instant.ofEpochSecond(second);
        for (String zone :
                new String[] {
                    "America/Santiago",
                    "America/Punta_Arenas",
                    "America/Coyhaique",
                    "Pacific/Easter"
                }) {
            Instant deadline =
                    ContractClock.starting(entry.atZone(ZoneId.of(zone)).toInstant()).deadline();
            assertEquals(
                    72 * 3600,
                    Duration.between(entry, deadline.atZone(ZoneId.of(zone))).toSeconds());
        }
    }

    @Property
    void milestonesComeInOrder(@ForAll @LongRange(min = 1, max = 10_000_000_000L) long termMillis) {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        Instant end = start.plusMillis(termMillis);
        Instant before = start;
        for (Milestone milestone : Milestone.values()) {
            Instant moment = milestone.instant(start, end);
            assertFalse(moment.isBefore(before));
            before = moment;
        }
        assertEquals(end, before);
    }

    private static Instant local(String text) {
        return ZonedDateTime.of(LocalDateTime.parse(text), SANTIAGO).toInstant();
    }
}
