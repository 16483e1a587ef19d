package cl.soser.canal.field;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SchoolDayTest {

    private static final Instant DUE = Instant.parse("2026-11-25T21:00:00Z");

    private final SchoolDay day = new SchoolDay(1, LocalDate.of(2026, 11, 25), DUE);

    @Test
    void theLastInstantIsStillInTime() {
        day.photographed(DUE, DUE.plusSeconds(9000));
        assertEquals(DayState.A_TIEMPO, day.getState());
    }

    @Test
    void aMomentLaterIsLateWhateverIsSaid() {
        day.quiet(7, DUE.plusMillis(1), DUE.plusMillis(1));
        assertEquals(DayState.TARDE, day.getState());
    }

    @Test
    void theFirstReportOfTheDayDecidesInWhateverOrderTheyArrive() {
        day.photographed(DUE.plusSeconds(60), DUE.plusSeconds(60));
        day.photographed(DUE.minusSeconds(60), DUE.plusSeconds(90));
        assertEquals(DayState.A_TIEMPO, day.getState());
        assertEquals(DUE.minusSeconds(60), day.getDoneAt());
    }

    @Test
    void photographsCountMoreThanTheWordThatThereAreNone() {
        day.quiet(7, DUE.minusSeconds(600), DUE.minusSeconds(600));
        assertEquals(DayState.SIN_NOVEDADES, day.getState());
        day.photographed(DUE.minusSeconds(60), DUE.minusSeconds(60));
        assertEquals(DayState.A_TIEMPO, day.getState());
        day.withdrawn();
        assertEquals(DayState.SIN_NOVEDADES, day.getState());
        day.unquiet();
        assertEquals(DayState.NADA, day.getState());
    }
}
