package cl.soser.canal.shared.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ListConditionsTest {

    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");

    @Test
    void signsOfLikeAreLettersOfWhatWasTyped() {
        assertEquals("%50!% !_!! sin sal%", LikePattern.of(" 50% _! SIN sal "));
    }

    @Test
    void aDayBeginsAndEndsInTheZone() {
        DaySpan day = DaySpan.of(LocalDate.of(2026, 9, 5));
        assertEquals(Instant.parse("2026-09-05T04:00:00Z"), day.start(SANTIAGO));
        // Clocks go forward at midnight.
        assertEquals(Instant.parse("2026-09-06T04:00:00Z"), day.end(SANTIAGO));
    }

    @Test
    void aDayFarFromOurTimeLeavesThatSideOpen() {
        DaySpan days = new DaySpan(LocalDate.MIN, LocalDate.of(999_999, 1, 1));
        assertEquals(DaySpan.ANY, days);
        assertNull(days.start(SANTIAGO));
        assertNull(days.end(SANTIAGO));
    }
}
