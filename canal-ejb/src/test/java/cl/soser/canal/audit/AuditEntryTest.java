package cl.soser.canal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cl.soser.canal.shared.privacy.PersonalData;
import cl.soser.canal.shared.privacy.PersonalQuestion;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuditEntryTest {

    @Test
    void aReasonStaysOneLine() {
        AuditAction act =
                AuditAction.onTicket(
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

    @PersonalData(purpose = "BUSQUEDA", object = "PERSONA")
    private static final class Search {}

    private record Question(Optional<Long> personId, Optional<String> personWords)
            implements PersonalQuestion {}

    @Test
    void aQuestionAboutNobodyIsNotAReading() {
        PersonalData how = Search.class.getAnnotation(PersonalData.class);
        Question all = new Question(Optional.empty(), Optional.empty());
        assertEquals(Optional.empty(), PersonalDataInterceptor.reading(how, all, 50));
        Question name = new Question(Optional.empty(), Optional.of("soto"));
        assertEquals(
                new AuditAction("LECTURA", "PERSONA", null, null, "BUSQUEDA: soto"),
                PersonalDataInterceptor.reading(how, name, 50).orElseThrow());
        Question person = new Question(Optional.of(7L), Optional.empty());
        assertEquals(
                new AuditAction("LECTURA", "PERSONA", 7L, null, "BUSQUEDA"),
                PersonalDataInterceptor.reading(how, person).orElseThrow());
        assertEquals(
                new AuditAction("LECTURA", "TICKET", null, "CP-2026-000123", "BUSQUEDA"),
                PersonalDataInterceptor.reading(how, "CP-2026-000123").orElseThrow());
    }
}
