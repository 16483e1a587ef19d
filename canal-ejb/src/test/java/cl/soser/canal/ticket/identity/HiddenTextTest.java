package cl.soser.canal.ticket.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cl.soser.canal.identity.IdentityKind;
import cl.soser.canal.identity.IdentitySpan;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HiddenTextTest {

    private static final String TEXT = "Mi hija Martina va en 3°B con la señora Paula Soto.";

    private static MarkCorrection correction(IdentityKind kind, String words, boolean hides) {
        int from = TEXT.indexOf(words);
        return new MarkCorrection(
                1,
                TextPart.DETALLE,
                new IdentitySpan(kind, from, from + words.length()),
                hides,
                7,
                Instant.EPOCH);
    }

    private static String hidden(MarkCorrection... corrections) {
        return HiddenText.of(TEXT, List.of(corrections));
    }

    @Test
    void marksStandInPlaceOfTheWords() {
        assertEquals("Mi hija [nombre] va en [curso] con la señora [nombre].", hidden());
    }

    @Test
    void aPersonShowsWordsAgain() {
        assertEquals(
                "Mi hija [nombre] va en 3°B con la señora [nombre].",
                hidden(correction(IdentityKind.CURSO, "3°B", false)));
    }

    @Test
    void aPersonHidesMore() {
        assertEquals(
                "Mi [nombre] va en [curso] con la señora [nombre].",
                hidden(correction(IdentityKind.NOMBRE, "hija Mart", true)));
    }

    @Test
    void theLastWordCounts() {
        assertEquals(
                "Mi hija [salud] va en [curso] con la señora [nombre].",
                hidden(
                        correction(IdentityKind.NOMBRE, "Martina", false),
                        correction(IdentityKind.SALUD, "Martina", true)));
    }

    @Test
    void whatIsBeyondTheReadersReachIsNotShown() {
        String begin = "a ".repeat(10_000);
        assertEquals(begin + " " + HiddenText.UNREAD, HiddenText.of(begin + "Matías Rojas"));
        MarkCorrection across =
                new MarkCorrection(
                        1,
                        TextPart.DETALLE,
                        new IdentitySpan(IdentityKind.NOMBRE, 19_998, 20_004),
                        true,
                        7,
                        Instant.EPOCH);
        assertEquals(
                begin.substring(0, 19_998) + " " + HiddenText.UNREAD,
                HiddenText.of(begin + "Matías Rojas", List.of(across)));
    }

    @Test
    void aTextThatCannotBeReadIsNotShown() {
        assertEquals(
                HiddenText.UNREAD,
                HiddenText.of(
                        TEXT,
                        List.of(),
                        text -> {
                            throw new IllegalStateException("broken");
                        }));
    }

    /** Of another text, perhaps: better nothing than the wrong words. */
    @Test
    void aCorrectionBeyondTheTextHidesAllOfIt() {
        MarkCorrection beyond = correction(IdentityKind.NOMBRE, "Paula Soto", true);
        assertEquals(HiddenText.UNREAD, HiddenText.of("Corto", List.of(beyond)));
    }

    @Test
    void noTextIsNoText() {
        assertNull(HiddenText.of(null));
    }

    @Test
    void wordsAreFoundWholeAndHoweverTheyAreWritten() {
        assertEquals(
                List.of(
                        new IdentitySpan(IdentityKind.NOMBRE, 0, 3),
                        new IdentitySpan(IdentityKind.NOMBRE, 14, 17)),
                WordPlaces.of("Ana", "ANA, la anana ana.", IdentityKind.NOMBRE));
        assertEquals(List.of(), WordPlaces.of("a.a", "aXa", IdentityKind.NOMBRE));
    }
}
