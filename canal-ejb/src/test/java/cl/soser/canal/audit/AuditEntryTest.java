package cl.soser.canal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AuditEntryTest {

    @Test
    void aReasonStaysOneLine() {
        Act act =
                Act.onTicket(
                        "TICKET_DERIVACION", 1, "CP-2026-000001", "uno\r\n2026 INFO falso\u2028x");
        AuditEntry entry =
                new AuditEntry(act, new Actor(ActorKind.PERSONAL, 7L, null), Instant.EPOCH);
        assertEquals("uno 2026 INFO falso x", entry.getReason());
    }

    @Test
    void theTicketIsFoundAmongTheArguments() {
        record Ref(String number, int version) {}
        assertEquals(
                "CP-2026-000123",
                PersonalDataInterceptor.number(5L, null, new Ref("CP-2026-000123", 3)));
        assertNull(PersonalDataInterceptor.number("hola"));
        assertEquals(5L, PersonalDataInterceptor.id("x", 5L));
    }
}
