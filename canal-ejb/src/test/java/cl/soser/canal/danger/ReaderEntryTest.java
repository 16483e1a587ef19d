package cl.soser.canal.danger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cl.soser.canal.shared.NotAllowedException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReaderEntryTest {

    private static void refused(String key, String typed) {
        NotAllowedException no =
                assertThrows(
                        NotAllowedException.class, () -> ReaderEntry.word("VOMITO", typed), typed);
        assertEquals(key, no.getMessage(), typed);
    }

    @Test
    void aWordIsKeptAsItIsRead() {
        assertEquals("lanzó todo*", ReaderEntry.word("VOMITO", "  Lanzó \t TODO* ").words());
        assertEquals(
                ReaderEntry.word("VOMITO", "lanzó").key(),
                ReaderEntry.word("VOMITO", "LANZO").key());
        assertNotEquals(
                ReaderEntry.word("VOMITO", "lanzo").key(),
                ReaderEntry.word("VOMITO", "lanzo*").key());
    }

    @Test
    void nothingIsAPattern() {
        for (String typed :
                List.of(
                        "(a+)+$",
                        ".*",
                        "[a-z]",
                        "a|b",
                        "vom?to",
                        "vo*mito",
                        "**",
                        "\\d",
                        "ají1",
                        "<b>",
                        "a\u0000b",
                        "🤮🤮",
                        "'; drop table")) {
            refused("reader.words.letters", typed);
        }
    }

    @Test
    void whatWouldBeInEveryTextIsTooShort() {
        for (String typed : List.of("a", "té", "de*", "hhh*", "vómito y*", "h h h")) {
            refused("reader.words.short", typed);
        }
        refused("reader.words.letters", "*");
        assertEquals("lo llevé a la posta", ReaderEntry.word("X", "lo llevé a la posta").words());
    }

    @Test
    void whatIsEmptyOrTooLongIsNone() {
        refused("reader.words.none", " \n ");
        refused("reader.words.long", "a".repeat(100_000));
        refused("reader.words.long", "uno dos tres cuatro cinco seis siete");
    }

    @Test
    void aRuleNamesAKindALevelAndFewConcepts() {
        ReaderEntry rule =
                ReaderEntry.rule(
                        DangerKind.PLAGA, DangerLevel.ALERTA, List.of("NINO", "BICHO", "NINO"));
        assertEquals(List.of("BICHO", "NINO"), rule.concepts());
        for (Runnable wrong :
                List.<Runnable>of(
                        () -> ReaderEntry.rule(DangerKind.PLAGA, DangerLevel.ALERTA, List.of()),
                        () ->
                                ReaderEntry.rule(
                                        DangerKind.NINGUNO, DangerLevel.ALERTA, List.of("NINO")),
                        () ->
                                ReaderEntry.rule(
                                        DangerKind.PLAGA, DangerLevel.NINGUNO, List.of("NINO")),
                        () ->
                                ReaderEntry.rule(
                                        DangerKind.PLAGA,
                                        DangerLevel.ALERTA,
                                        List.of("A", "B", "C", "D", "E")))) {
            assertThrows(NotAllowedException.class, wrong::run);
        }
    }

    @Test
    void aWordThatIsAddedIsRead() {
        String detail = "Mi hijo anduvo tolompeando toda la noche.";
        assertEquals(DangerLevel.NINGUNO, DangerReader.ofWords().read("", detail).level());
        List<ReaderEntry> more = new ArrayList<>(ReaderEntry.shipped());
        more.add(ReaderEntry.word("VOMITO", "tolompe*"));
        DangerReading reading = DangerReader.ofWords(more).read("", detail);
        assertEquals(DangerLevel.ALERTA, reading.level());
        assertEquals(DangerKind.ENFERMEDAD, reading.kind());
    }

    @Test
    void whatIsShippedReadsTheSameAsEntries() {
        DangerReader again = DangerReader.ofWords(ReaderEntry.shipped());
        for (String detail :
                List.of("Mi hija vomitó después del almuerzo", "Olor a gas", "Todo rico")) {
            assertEquals(DangerReader.ofWords().read("Hola", detail), again.read("Hola", detail));
        }
    }

    /** A thousand edits, each a beginning of a word, on the longest message. */
    @Test
    void aThousandWordsAndTheLongestMessageAreRead() {
        List<ReaderEntry> more = new ArrayList<>(ReaderEntry.shipped());
        for (int i = 0; i < 1_000; i++) {
            String letters = Integer.toString(i + 1_000, 36).replaceAll("[0-9]", "f");
            more.add(ReaderEntry.word("VOMITO", "zu zu zu " + letters + "zu zuz*"));
        }
        DangerReader reader = DangerReader.ofWords(more);
        assertEquals(DangerLevel.NINGUNO, reader.read("", "zu zu zu zu zu ".repeat(400)).level());
    }
}
