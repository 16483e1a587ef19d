package cl.soser.canal.inbound.parsing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class QuoteStripperTest {

    private static String shown(String... lines) {
        return QuoteStripper.trim(TextDecoder.text(String.join("\n", lines))).text();
    }

    @Test
    void whatAPhoneQuotesIsLeftOut() {
        assertEquals(
                "Sí, fue el martes.",
                shown(
                        "Sí, fue el martes.",
                        "",
                        "El mar, 24 nov 2026 a las 10:15, Canal PAE",
                        "(<canal@canal.example>) escribió:",
                        "",
                        "> ¿Qué día fue?",
                        "> Gracias"));
    }

    @Test
    void whatOutlookQuotesIsLeftOut() {
        assertEquals(
                "Adjunto la foto.",
                shown(
                        "Adjunto la foto.",
                        "",
                        "De: Canal PAE <canal@canal.example>",
                        "Enviado: martes, 24 de noviembre de 2026 10:15",
                        "Para: Ana",
                        "Asunto: [CP-2026-000123] Necesitamos un dato",
                        "",
                        "¿Qué día fue?"));
        assertEquals("Listo", shown("Listo", "________________________________", "De: Canal"));
        assertEquals("Listo", shown("Listo", "-----Mensaje original-----", "hola"));
    }

    @Test
    void signaturesAreLeftOut() {
        assertEquals(
                "Gracias por avisar", shown("Gracias por avisar", "--", "Ana Soto", "Profesora"));
        assertEquals("Gracias", shown("Gracias", "", "Enviado desde mi iPhone"));
    }

    @Test
    void anAnswerBelowOrBetweenWhatItAnswersIsShown() {
        assertEquals(
                "El martes.\nDoce.",
                shown(
                        "El mar, 24 nov 2026, Canal escribió:",
                        "> ¿Qué día fue?",
                        "El martes.",
                        "> ¿Cuántos niños?",
                        "Doce."));
    }

    @Test
    void whereNothingWouldBeLeftAllIsShown() {
        QuoteStripper.Shown all = QuoteStripper.trim("> solo una cita");
        assertEquals("> solo una cita", all.text());
        assertFalse(all.shortened());
    }

    @Test
    void aPersonWhoBeginsALineLikeAProgramIsNotCutOff() {
        String text = "De: la cocina salió bien.\nEl problema fue el reparto, escribió mi hija";
        assertEquals(new QuoteStripper.Shown(text, false), QuoteStripper.trim(text));
    }

    @Property
    void neverSaysWhatWasNotWritten(@ForAll List<String> lines) {
        String whole = TextDecoder.text(String.join("\n", lines));
        QuoteStripper.Shown shown = QuoteStripper.trim(whole);
        assertEquals(whole.isEmpty(), shown.text().isEmpty());
        List<String> written = List.of(whole.split("\n", -1));
        for (String line : shown.text().split("\n", -1)) {
            assertTrue(written.stream().map(String::strip).toList().contains(line.strip()));
        }
    }
}
