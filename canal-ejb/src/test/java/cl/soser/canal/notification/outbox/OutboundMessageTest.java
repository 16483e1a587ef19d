package cl.soser.canal.notification.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.notification.template.FullDate;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.shared.Letter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutboundMessageTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private static OutboundMessage message(MessageCode code) {
        Letter letter = new Letter(List.of(new Letter.Block(Letter.Kind.PARAGRAPH, "hola")));
        NewMessage wanted = new NewMessage(code, "x").to("ana@canal.example", "Ana");
        return new OutboundMessage(wanted, "key", "Asunto", letter, NOW);
    }

    @Test
    void aSentSecretIsForgottenOutsideTheDemo() {
        OutboundMessage secret = message(MessageCode.CLAVE);
        secret.leave(NOW, false);
        assertTrue(secret.isBlanked());
        OutboundMessage kept = message(MessageCode.CLAVE);
        kept.leave(NOW, true);
        assertFalse(kept.isBlanked());
        OutboundMessage plain = message(MessageCode.ACUSE);
        plain.leave(NOW, false);
        assertFalse(plain.isBlanked());
    }

    @Test
    void whatWasSentCannotBeDiscarded() {
        OutboundMessage message = message(MessageCode.ACUSE);
        message.leave(NOW, false);
        assertThrows(IllegalStateException.class, () -> message.discard("x", false));
    }

    @Test
    void aCodeIsUselessAfterItsTime() {
        NewMessage wanted =
                new NewMessage(MessageCode.CODIGO_SEGUIMIENTO, "x")
                        .uselessAfter(NOW.plusSeconds(60));
        OutboundMessage message = new OutboundMessage(wanted, "k", "s", new Letter(List.of()), NOW);
        assertFalse(message.isUseless(NOW.plusSeconds(60)));
        assertTrue(message.isUseless(NOW.plusSeconds(61)));
    }

    @Test
    void anUnconfirmedMailboxHearsNothingAPersonTyped() {
        NewMessage wanted =
                new NewMessage(MessageCode.ACUSE, "x")
                        .to("victima@canal.example", "Compre en http://mal.example")
                        .unverified(true)
                        .with("numero", "CP-2026-000123")
                        .typed("asunto", "Compre");
        Map<String, String> values = wanted.values();
        assertEquals(Map.of("numero", "CP-2026-000123", "saludo", "Hola:"), values);
        assertEquals("", wanted.name());
        assertTrue(
                new OutboundMessage(wanted, "k", "s", new Letter(List.of()), NOW).needsAllowance());
    }

    @Test
    void aNameWithLineBreaksStaysOneLine() {
        NewMessage wanted =
                new NewMessage(MessageCode.ACUSE, "x").to("a@canal.example", "Ana\r\nBcc: b@x.cl");
        assertEquals("Hola, Ana Bcc: b@x.cl:", wanted.values().get("saludo"));
    }

    @Test
    void datesAreWrittenOut() {
        assertEquals(
                "viernes 27 de noviembre de 2026 a las 15:20",
                FullDate.of(Instant.parse("2026-11-27T18:20:00Z"), ZoneId.of("America/Santiago")));
        assertEquals(
                "viernes 27 de noviembre de 2026 a la 01:05 (hora de Isla de Pascua)",
                FullDate.of(Instant.parse("2026-11-27T06:05:00Z"), ZoneId.of("Pacific/Easter")));
        assertEquals("", FullDate.of(null, ZoneId.of("America/Santiago")));
    }
}
