package cl.soser.canal.notification.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.notification.outbox.LetterRenderer;
import cl.soser.canal.shared.Letter;
import cl.soser.canal.shared.language.Language;
import cl.soser.canal.shared.language.LanguageFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What mails say in each language before the Spanish, and what no draft may say. */
class LanguageWordingsTest {

    private static final String BASE = "https://canal.example";

    private static final String HEAD =
            """
            file.origin=test
            file.revisedBy=%s
            greeting=Hello:
            greeting.named=Hello, {0}:
            foot.help=Call.
            foot.spanish=The Spanish follows.
            spanish=En español
            spanish.title=En español: {0}

            """;

    /** What people typed or wrote stands in the Spanish part alone. */
    private static final Set<String> WRITTEN =
            Set.of(
                    "asunto",
                    "establecimiento",
                    "respuesta",
                    "pregunta",
                    "razon",
                    "lista",
                    "que",
                    "hecho",
                    "causa",
                    "acciones",
                    "cambio");

    private static Template spanish(MessageCode code) {
        return Template.parse(TemplateRepository.read(code.file() + ".txt").orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void eachFileSaysWhereItComesFrom(Language language) {
        Properties head = LanguageWordings.of(language).words();
        assertFalse(head.getProperty(LanguageFile.ORIGIN, "").isBlank());
        assertTrue(head.getProperty(LanguageFile.MADE, "").matches("\\d{4}-\\d{2}-\\d{2}"));
        assertEquals(
                LanguageFile.isRevised(head),
                !head.getProperty(LanguageFile.REVISED_ON, "").isBlank());
    }

    @ParameterizedTest
    @EnumSource
    void eachMessageSaysWhatItIsForAndNothingThatAPersonWrote(Language language) {
        LanguageWordings wordings = LanguageWordings.of(language);
        for (MessageCode code : wordings.codes()) {
            Template own = wordings.of(code).orElseThrow();
            assertFalse(own.hasStrayBraces(), code.name());
            Set<String> unknown = new TreeSet<>(own.variables());
            unknown.removeAll(code.variables());
            unknown.remove(LanguageWordings.AID_BELOW);
            assertEquals(Set.of(), unknown, code.name());
            Set<String> missing = new TreeSet<>(code.needed(""));
            missing.removeAll(own.variables());
            missing.removeAll(WRITTEN);
            assertEquals(Set.of(), missing, code.name());
            Set<String> written = new TreeSet<>(own.variables());
            written.retainAll(WRITTEN);
            assertEquals(Set.of(), written, code.name());
            assertTrue(own.letter(Map.of()).title().isPresent(), code.name());
        }
    }

    /** Those of three languages, so that nobody reads the answer's notice and not the next one. */
    @Test
    void allThreeLanguagesSayTheSameMessages() {
        Set<MessageCode> english = LanguageWordings.of(Language.ENGLISH).codes();
        assertEquals(24, english.size());
        assertEquals(english, LanguageWordings.of(Language.CREOLE).codes());
        assertEquals(english, LanguageWordings.of(Language.FACIL).codes());
        assertEquals(Set.of(), LanguageWordings.of(Language.MAPUDUNGUN).codes());
    }

    @ParameterizedTest
    @EnumSource
    void aSubjectHasTheNumberWhereTheSpanishOneHasIt(Language language) {
        LanguageWordings wordings = LanguageWordings.of(language);
        Map<String, String> values = SampleValues.all(BASE);
        for (MessageCode code : wordings.codes()) {
            assertEquals(
                    spanish(code).subject(values).startsWith("[CP-2026-000123] "),
                    wordings.of(code).orElseThrow().subject(values).startsWith("[CP-2026-000123] "),
                    code.name());
        }
    }

    @Test
    void theSpanishFollowsWholeAndEachPartSaysItsLanguage() {
        LanguageWordings creole = LanguageWordings.of(Language.CREOLE);
        Map<String, String> values = new HashMap<>(SampleValues.all(BASE));
        Letter spanish = spanish(MessageCode.ACUSE).letter(values);
        values.put("saludo", creole.greeting("Ana"));
        Letter both =
                creole.joined(creole.of(MessageCode.ACUSE).orElseThrow().letter(values), spanish);
        assertEquals(List.of("ht", "es-CL"), both.languages());
        assertTrue(both.text().endsWith(spanish.withoutTitle().text()), both.text());
        assertTrue(both.text().contains("Bonjou Ana:"));
        assertTrue(both.text().contains("----------\n\nEn español: Recibimos su reclamo\n"));
        String html = new LetterRenderer(BASE, "https://oirs.example", true).html("x", both);
        assertTrue(html.contains("<title lang=\"ht\">"));
        int creoleAt = html.indexOf("<div lang=\"ht\">");
        int spanishAt = html.indexOf("<div lang=\"es-CL\">");
        assertTrue(creoleAt >= 0 && creoleAt < spanishAt);
        assertEquals(html.split("<div", -1).length, html.split("</div>", -1).length);
        assertEquals(both.html(), Letter.stored(both.store()).html());
        assertTrue(both.spoken().startsWith("En español: Recibimos"), both.spoken());
        assertFalse(both.spoken().contains("Bonjou"));
    }

    @Test
    void easyReadingIsFollowedByTheWholeMessage() {
        LanguageWordings easy = LanguageWordings.of(Language.FACIL);
        Letter both =
                easy.joined(
                        easy.of(MessageCode.CLAVE).orElseThrow().letter(SampleValues.all(BASE)),
                        spanish(MessageCode.CLAVE).letter(SampleValues.all(BASE)));
        assertTrue(both.text().contains("El mensaje completo: Elija una clave nueva"));
    }

    @Test
    void whatMayHarmIsTakenOnlyFromAFileThatNamesWhoRevisedIt() {
        String messages =
                """
                == auxilio-alergia
                Asunto: Allergy

                Call 131.

                == derecho-recibido
                Asunto: We received it

                # We received it

                == acuse
                Asunto: [{numero}] Received

                # Received

                > {auxilio}

                == clave
                Asunto: Password

                # Password

                [Choose] {enlace}
                """;
        LanguageWordings draft =
                new LanguageWordings(Language.ENGLISH, HEAD.formatted("") + messages);
        assertEquals(Set.of(MessageCode.CLAVE), draft.codes());
        LanguageWordings revised =
                new LanguageWordings(Language.ENGLISH, HEAD.formatted("Ana Soto") + messages);
        assertEquals(4, revised.codes().size());
    }

    @Test
    void aFileMayHaveNoMessage() {
        LanguageWordings none = new LanguageWordings(Language.MAPUDUNGUN, HEAD.formatted(""));
        assertTrue(none.of(MessageCode.ACUSE).isEmpty());
    }
}
