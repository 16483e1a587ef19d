package cl.soser.canal.notification.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cl.soser.canal.notification.template.LanguageWordings;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.shared.language.Language;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

    @Test
    void eachLanguageGreetsAndWritesDatesItsOwnWay() {
        LanguageWordings creole = LanguageWordings.of(Language.CREOLE);
        NewMessage message =
                toClara()
                        .with("respuesta", "Estimada Clara: revisamos…")
                        .dated("promesa", LocalDate.of(2026, 12, 4))
                        .dated("plazo", null, ZoneOffset.UTC);
        assertEquals("viernes 4 de diciembre de 2026", message.values().get("promesa"));
        assertEquals("vandredi 4 desanm 2026", message.values(creole).get("promesa"));
        assertEquals("Bonjou Clara:", message.values(creole).get("saludo"));
        assertEquals("Bonjou:", message.unverified(true).values(creole).get("saludo"));
        assertEquals("", message.values(creole).get("plazo"));
    }

    /** Which is not repeated in a draft, and not promised where the Spanish part has none. */
    @Test
    void itPointsToFirstAidWhereThereIsAny() {
        LanguageWordings english = LanguageWordings.of(Language.ENGLISH);
        assertEquals("", toClara().values(english).get(LanguageWordings.AID_BELOW));
        assertEquals(
                english.aidBelow(),
                toClara()
                        .with("auxilio", "Llame al 131.")
                        .values(english)
                        .get(LanguageWordings.AID_BELOW));
    }
}
