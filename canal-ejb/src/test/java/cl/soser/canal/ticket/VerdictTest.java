package cl.soser.canal.ticket;

import static cl.soser.canal.ticket.TicketStatus.ANULADO;
import static cl.soser.canal.ticket.TicketStatus.EN_AREA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Instant DEADLINE = Instant.parse("2026-10-01T13:00:00Z");
    private static final Instant AFTER = DEADLINE.plusMillis(1);
    private static final Instant NOW = DEADLINE.plusSeconds(3600);

    @Test
    void whatLeavesAtTheDeadlineIsInTimeAndAMillisecondLaterIsLate() {
        assertEquals(Verdict.EN_PLAZO, Verdict.of(DEADLINE, DEADLINE, NOW));
        assertEquals(Verdict.FUERA_DE_PLAZO, Verdict.of(AFTER, DEADLINE, NOW));
    }

    @Test
    void whatHasNotLeftIsPendingUntilTheDeadlineHasPassed() {
        assertEquals(Verdict.PENDIENTE, Verdict.of(null, DEADLINE, DEADLINE));
        assertEquals(Verdict.ABIERTO_VENCIDO, Verdict.of(null, DEADLINE, AFTER));
    }

    @Test
    void anAnnulledTicketAndOneWithoutATermHaveNone() {
        assertNull(Verdict.of(ANULADO, DEADLINE, DEADLINE, NOW));
        assertNull(Verdict.of(EN_AREA, null, null, NOW));
        assertEquals(Verdict.ABIERTO_VENCIDO, Verdict.of(EN_AREA, null, DEADLINE, NOW));
    }
}
