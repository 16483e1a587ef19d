package cl.soser.canal.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.shared.list.DaySpan;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EntrySpanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private static DaySpan on(String typed) {
        return EntrySpan.read(typed).orElseThrow().on(TODAY);
    }

    @Test
    void theWordsAreToldFromTodayAndADayIsItself() {
        assertEquals(DaySpan.of(TODAY), on("HOY"));
        assertEquals(DaySpan.of(LocalDate.of(2026, 11, 30)), on("AYER"));
        assertEquals(new DaySpan(LocalDate.of(2026, 11, 25), TODAY), on("SIETE_DIAS"));
        assertEquals(DaySpan.of(LocalDate.of(2026, 3, 4)), on("2026-03-04"));
    }

    @Test
    void otherWordsAreNoDays() {
        for (String typed : new String[] {null, "", "MAÑANA", "04-03-2026", "2026-02-30"}) {
            assertTrue(EntrySpan.read(typed).isEmpty(), typed);
        }
    }
}
