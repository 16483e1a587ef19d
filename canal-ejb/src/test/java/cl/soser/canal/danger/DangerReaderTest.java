package cl.soser.canal.danger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.danger.DangerReading.Excerpt.Part;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DangerReaderTest {

    private static final DangerReader WORDS = DangerReader.ofWords();

    @Test
    void theSentenceThatCausedItIsMarked() {
        String detail = "Buenas tardes. Mi hija vomitó después del almuerzo. Gracias.";
        DangerReading reading = WORDS.read("Consulta", detail);
        assertEquals(DangerLevel.ALERTA, reading.level());
        assertEquals(DangerKind.ENFERMEDAD, reading.kind());
        assertEquals(Part.DETAIL, reading.cause().part());
        assertEquals(
                "Mi hija vomitó después del almuerzo",
                detail.substring(reading.cause().from(), reading.cause().until()));
        assertEquals("CALIDAD", reading.areas().get(0));
        assertTrue(reading.reasons().get(0).words().contains("vomito"));
    }

    @Test
    void theSubjectMayBeTheCause() {
        DangerReading reading = WORDS.read("Olor a gas en la cocina", "Por favor llamen.");
        assertEquals(DangerKind.GAS_FUEGO, reading.kind());
        assertEquals(Part.SUBJECT, reading.cause().part());
        assertEquals(0, reading.cause().from());
    }

    @Test
    void illTreatmentIsRestricted() {
        assertTrue(WORDS.read("", "La tía le pegó a mi hijo en la cara").restricted());
        assertFalse(WORDS.read("", "La leche llegó tarde").restricted());
    }

    @Test
    void violenceIsReadWhateverTheKind() {
        assertTrue(WORDS.isViolent("Acoso de mi jefa", "Ayer me pegó una cachetada."));
        assertFalse(WORDS.isViolent("Acoso de mi jefa", "Me hostiga y quiere despedirme."));
        assertFalse(WORDS.isViolent("Acoso de mi jefa", "Me hostiga, pero nunca me pegó."));
    }

    @Test
    void whatIsDeniedIsNoDanger() {
        DangerReading reading = WORDS.read("", "Ningún niño vomitó y todo estuvo rico");
        assertEquals(DangerLevel.NINGUNO, reading.level());
        assertEquals(DangerKind.NINGUNO, reading.kind());
        assertNull(reading.cause());
        assertEquals(List.of(), reading.areas());
    }

    @Test
    void aNameThatSoundsLikeAnActIsNone() {
        assertEquals(
                DangerLevel.NINGUNO,
                WORDS.read("Gracias a la señora Rosa", "Muy amable con todos.").level());
    }

    @Test
    void nothingIsRead() {
        assertEquals(DangerLevel.NINGUNO, WORDS.read(null, null).level());
        assertEquals(DangerLevel.NINGUNO, WORDS.read("", " \n😭😭").level());
    }

    @Property
    void anyTextIsRead(@ForAll String subject, @ForAll String detail) {
        DangerReading reading = WORDS.read(subject, detail);
        assertEquals(reading.level() == DangerLevel.NINGUNO, reading.areas().isEmpty());
        assertEquals(reading.level() == DangerLevel.NINGUNO, reading.cause() == null);
    }

    @Property
    void aDangerStaysOneBesideOtherSentences(@ForAll("harmless") String other) {
        DangerReading reading = WORDS.read("", other + ". Mi hijo vomitó dos veces. " + other);
        assertEquals(DangerLevel.ALERTA, reading.level());
        assertNotNull(reading.cause());
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> harmless() {
        return net.jqwik.api.Arbitraries.of(
                "Gracias por todo", "La minuta se repite", "Quisiera saber el horario", "");
    }

    /** Emoji of two characters each, ends of lines of Windows and markup stand before it. */
    @Test
    void theMarkedSentenceIsWhereItStandsWhateverStandsBefore() {
        String sentence = "Mi hija vomitó después del almuerzo 🤮🤮";
        String detail = "🍎👩‍👧 ¡Hola!\r\n<b>Señores:</b>\r\n\r\n" + sentence + "\r\nGracias 🙏";
        DangerReading reading = WORDS.read("🚨 <i>Ñandú</i>", detail);
        assertEquals(DangerLevel.ALERTA, reading.level());
        assertEquals(sentence, reading.cause().of("🚨 <i>Ñandú</i>", detail));
        assertNull(reading.cause().of("", "corto"));
    }

    @Test
    void whateverIsWrittenIsRead() {
        for (String detail :
                List.of(
                        "",
                        "\u0000\uFFFF",
                        "🤢🤮🚑🔥".repeat(750),
                        "a".repeat(6_000),
                        "mi hijo ".repeat(750),
                        ".".repeat(6_000),
                        "no ".repeat(2_000),
                        "sinvergüenzasqueseescribenjuntos".repeat(180))) {
            assertNotNull(WORDS.read("", detail));
            assertNotNull(WORDS.read(null, detail));
        }
    }

    @Test
    void capitalsAndOtherLanguagesAreReadToo() {
        assertEquals(
                DangerLevel.ALERTA,
                WORDS.read("URGENTE", "MI HIJO VOMITO DESPUES DE ALMORZAR!!!").level());
        assertEquals(
                DangerLevel.ALERTA,
                WORDS.read("", "Meu filho está com febre e vomitou depois do almoço").level());
        assertNotNull(WORDS.read("", "Pitit mwen malad, li vomi apre li manje nan lekòl la"));
    }
}
