package cl.soser.canal.notification.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.shared.Letter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private static final String ATTACK =
            "<script>alert(1)</script> #{7*7} ${7*7} {{7*7}} {codigo} \"'><img src=x onerror=x>";

    @Test
    void aSubjectStaysOneLineWhateverSomebodyTypes() {
        Template template = new Template("[{numero}] {asunto}", "x");
        String subject =
                template.subject(
                        Map.of(
                                "numero", "CP-2026-000123",
                                "asunto", "Hola\r\nBcc: a@example.org\n\0\u2028fin\u202E"));
        assertEquals("[CP-2026-000123] Hola Bcc: a@example.org fin", subject);
    }

    @Test
    void aLongSubjectIsCut() {
        String subject = new Template("{asunto}", "x").subject(Map.of("asunto", "a".repeat(999)));
        assertEquals(200, subject.length());
        assertTrue(subject.endsWith("…"));
    }

    @Test
    void valuesAreNeverReadAgain() {
        Letter letter =
                new Template("s", "Dice: {asunto}")
                        .letter(Map.of("asunto", ATTACK, "codigo", "654321"));
        assertEquals("Dice: " + ATTACK, letter.text());
        assertFalse(letter.text().contains("654321"));
    }

    @Test
    void valuesAreEscapedInTheHtml() {
        String html =
                new Template("s", "# {asunto}\n\n> {asunto}\n\n- {asunto}\n\n[{asunto}] {asunto}")
                        .letter(Map.of("asunto", ATTACK))
                        .html();
        assertFalse(html.contains("<script"), html);
        assertFalse(html.contains("<img"), html);
        assertFalse(html.contains("<a "), html);
    }

    @Test
    void aLinkLeadsOnlyToTheWeb() {
        Template template = new Template("s", "[Ver] {enlace}");
        assertFalse(template.letter(Map.of("enlace", "javascript:alert(1)")).html().contains("<a"));
        assertFalse(template.letter(Map.of("enlace", "data:text/html,x")).html().contains("<a"));
        assertEquals(
                "<div><a href=\"https://canal.example/?a=1&amp;b=2\">Ver</a></div>\n",
                template.letter(Map.of("enlace", "https://canal.example/?a=1&b=2")).html());
    }

    @Test
    void aPersonsTextMakesNoBlocks() {
        String html =
                new Template("s", "> {respuesta}")
                        .letter(
                                Map.of(
                                        "respuesta",
                                        "# No título\n\n- no lista\n\n[Pague] http://mal.example"))
                        .html();
        assertFalse(html.contains("<h1>") || html.contains("<li>") || html.contains("<a"), html);
        assertTrue(html.contains("# No título<br>"), html);
    }

    @Test
    void separatorsOfTheStoreCannotBeSmuggledIn() {
        Letter letter =
                new Template("s", "{asunto}")
                        .letter(Map.of("asunto", "a\u001Ebmal\u001Fhttps://mal.example\u001E"));
        assertEquals(letter.html(), Letter.stored(letter.store()).html());
        assertFalse(Letter.stored(letter.store()).html().contains("<a"));
    }

    @Test
    void linesWhoseVariablesAreAllEmptyAreLeftOut() {
        Template template = new Template("s", "Número {numero}\nAsunto: {asunto}\n\nNota: {nota}");
        assertEquals("Número 1", template.letter(Map.of("numero", "1", "nota", " ")).text());
    }

    @Test
    void aLetterSurvivesTheDatabase() {
        Letter letter =
                new Template("s", "# T\n\nuno\ndos\n\n- a\n- b\n\n> cita\n\n[Ver] {enlace}")
                        .letter(Map.of("enlace", "https://canal.example"));
        assertEquals(
                "T\n\nuno\ndos\n\n- a\n- b\n\ncita\n\nVer:\nhttps://canal.example", letter.text());
        assertEquals(letter.text(), Letter.stored(letter.store()).text());
        assertEquals(letter.html(), Letter.stored(letter.store()).html());
    }

    @Test
    void strayBracesAreNoticed() {
        assertTrue(new Template("s", "Hola {nombre").hasStrayBraces());
        assertTrue(new Template("s}", "Hola").hasStrayBraces());
        assertTrue(new Template("s", "{con espacio}").hasStrayBraces());
        assertFalse(new Template("{a}", "{b}").hasStrayBraces());
    }
}
