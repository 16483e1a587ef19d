package cl.soser.canal.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DeadlineLabelsTest {

    private static final Instant DEADLINE = Instant.parse("2026-11-27T18:20:00Z");
    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");

    @Test
    void whatIsLeftIsSaidInHoursAndMinutes() {
        assertEquals("faltan 6 h 20 min", left("PT6H20M59S"));
        assertEquals("faltan 2 h", left("PT2H"));
        assertEquals("falta 1 h 5 min", left("PT1H5M"));
        assertEquals("falta 1 min", left("PT1M59S"));
        assertEquals("faltan 71 h 59 min", left("PT71H59M"));
        assertEquals("faltan 5 días 3 h", left("PT123H10M"));
        assertEquals("faltan 5 días", left("PT120H10M"));
        assertEquals("falta menos de 1 min", left("PT59S"));
        assertEquals("falta menos de 1 min", left("PT0S"));
    }

    @Test
    void whatIsOverIsSaidSo() {
        assertEquals("venció hace 2 h", left("PT-2H"));
        assertEquals("venció hace 1 h 1 min", left("PT-1H-1M"));
        assertEquals("venció recién", left("PT-1S"));
        assertEquals("venció hace 50 días", left("PT-1200H"));
    }

    @Test
    void theFullDateIsChilean() {
        assertEquals(
                "viernes 27 de noviembre a las 15:20", DeadlineLabels.full(DEADLINE, SANTIAGO));
        assertEquals(
                "viernes 27 de noviembre de 2026 a las 15:20",
                DeadlineLabels.fullWithYear(DEADLINE, SANTIAGO));
        assertEquals("27-11-2026 15:20", DeadlineLabels.compact(DEADLINE));
    }

    @Test
    void anotherZoneIsNamed() {
        assertEquals(
                "viernes 27 de noviembre a las 13:20 (hora de Isla de Pascua)",
                DeadlineLabels.full(DEADLINE, ZoneId.of("Pacific/Easter")));
        assertEquals(
                "miércoles 1 de julio a la 01:00 (hora de Magallanes)",
                DeadlineLabels.full(
                        Instant.parse("2026-07-01T04:00:00Z"), ZoneId.of("America/Punta_Arenas")));
    }

    @Test
    void theHourIsThatOfThePlace() {
        assertEquals("a las 15:20", DeadlineLabels.hour(DEADLINE, SANTIAGO));
        assertEquals(
                "a las 13:20 (hora de Isla de Pascua)",
                DeadlineLabels.hour(DEADLINE, ZoneId.of("Pacific/Easter")));
        assertEquals(
                "a la 01:05", DeadlineLabels.hour(Instant.parse("2026-11-28T04:05:00Z"), SANTIAGO));
    }

    @Test
    void theMidnightThatDoesNotExistIsOneOClock() {
        assertEquals(
                "domingo 6 de septiembre a la 01:00",
                DeadlineLabels.full(Instant.parse("2026-09-06T04:00:00Z"), SANTIAGO));
    }

    private static String left(String duration) {
        return DeadlineLabels.left(DEADLINE, DEADLINE.minus(Duration.parse(duration)));
    }
}
