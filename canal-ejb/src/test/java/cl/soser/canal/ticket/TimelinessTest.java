package cl.soser.canal.ticket;

import static cl.soser.canal.ticket.TicketStatus.ANULADO;
import static cl.soser.canal.ticket.TicketStatus.EN_AREA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimelinessTest {

    private static final Instant DEADLINE = Instant.parse("2026-10-01T13:00:00Z");
    private static final Instant AFTER = DEADLINE.plusMillis(1);
    private static final Instant NOW = DEADLINE.plusSeconds(3600);

    @Test
    void whatLeavesAtTheDeadlineIsInTimeAndAMillisecondLaterIsLate() {
        assertEquals(Timeliness.EN_PLAZO, Timeliness.of(DEADLINE, DEADLINE, NOW));
        assertEquals(Timeliness.FUERA_DE_PLAZO, Timeliness.of(AFTER, DEADLINE, NOW));
    }

    @Test
    void whatHasNotLeftIsPendingUntilTheDeadlineHasPassed() {
        assertEquals(Timeliness.PENDIENTE, Timeliness.of(null, DEADLINE, DEADLINE));
        assertEquals(Timeliness.ABIERTO_VENCIDO, Timeliness.of(null, DEADLINE, AFTER));
    }

    @Test
    void anAnnulledTicketAndOneWithoutATermHaveNone() {
        assertNull(Timeliness.of(ANULADO, DEADLINE, DEADLINE, NOW));
        assertNull(Timeliness.of(EN_AREA, null, null, NOW));
        assertEquals(Timeliness.ABIERTO_VENCIDO, Timeliness.of(EN_AREA, null, DEADLINE, NOW));
    }
}
