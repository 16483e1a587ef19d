package cl.soser.canal.notification.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cl.soser.canal.notification.template.MessageCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewMessageTest {

    private static NewMessage toClara() {
        return new NewMessage(MessageCode.RESPUESTA, "once").to("clara@canal.example", "Clara");
    }

    @Test
    void itGreetsByName() {
        assertEquals("Hola, Clara:", toClara().values().get("saludo"));
        assertEquals("Hola:", toClara().unverified(true).values().get("saludo"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Estimada Clara:\n\nRevisamos…",
                "  ESTIMADOS apoderados: gracias.",
                "Hola, Clara. Revisamos…",
                "Buenos días: revisamos…"
            })
    void itGreetsOnce(String answer) {
        assertEquals("", toClara().with("respuesta", answer).values().get("saludo"));
    }

    @Test
    void aWordThatOnlyLooksLikeAGreetingIsNone() {
        assertEquals(
                "Hola, Clara:",
                toClara().with("respuesta", "Estimadamente, cuarenta.").values().get("saludo"));
    }

    @Test
    void nothingTypedGoesToAnUnconfirmedMailbox() {
        assertFalse(
                toClara()
                        .unverified(true)
                        .typed("asunto", "Cuidado")
                        .values()
                        .containsKey("asunto"));
    }
}
