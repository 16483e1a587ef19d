package cl.soser.canal.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.shared.TypedField;
import cl.soser.canal.ticket.FormField;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class DraftValuesTest {

    @Property(tries = 300)
    void whatIsKeptIsReadBackAsItWas(
            @ForAll @StringLength(max = 400) String subject,
            @ForAll @StringLength(max = 400) String detail) {
        DraftValues typed =
                DraftValues.NOTHING.with(
                        Map.of(DraftField.SUBJECT, subject, DraftField.DETAIL, detail));
        DraftValues again = DraftValues.read(typed.answers(), typed.get(DraftField.DETAIL), "");
        assertEquals(typed.get(DraftField.SUBJECT), again.get(DraftField.SUBJECT));
        assertEquals(typed.get(DraftField.DETAIL), again.get(DraftField.DETAIL));
    }

    @Test
    void theLongestOfEverythingFitsItsColumns() {
        Map<TypedField, String> all = new HashMap<>();
        for (TypedField field : DraftField.all()) {
            all.put(field, "ñ\n=".repeat(10_000));
        }
        DraftValues typed = DraftValues.NOTHING.with(all);
        assertTrue(typed.answers().length() <= 12_000, () -> "" + typed.answers().length());
        assertTrue(typed.get(DraftField.DETAIL).length() <= 12_000);
    }

    @Test
    void lineBreaksCountAsTheBrowserCountsThem() {
        DraftValues typed =
                DraftValues.NOTHING.with(Map.of(DraftField.DETAIL, "uno\r\ndos\rtres\u0000"));
        assertEquals("uno\ndos\ntres", typed.get(DraftField.DETAIL));
    }

    @Test
    void anAnswerCannotPassForAnother() {
        DraftValues typed =
                DraftValues.NOTHING.with(Map.of(DraftField.SUBJECT, "hola\nmotive=FELICITACION"));
        DraftValues again = DraftValues.read(typed.answers(), "", "");
        assertEquals("", again.get(DraftField.MOTIVE));
        assertEquals("hola motive=FELICITACION", again.get(DraftField.SUBJECT));
    }

    @Test
    void anEmptyAnswerTakesTheOlderOneAway() {
        DraftValues typed = DraftValues.NOTHING.with(Map.of(FormField.LOT, "L-1"));
        assertEquals("", typed.with(Map.of(FormField.LOT, " ")).get(FormField.LOT));
    }

    @Test
    void daysAreReadAsChileansAndBrowsersWriteThem() {
        for (String day : new String[] {"27-11-2026", "27/11/2026", "27.11.2026", "2026-11-27"}) {
            DraftValues typed = DraftValues.NOTHING.with(Map.of(FormField.EXPIRES_ON, day));
            assertEquals("2026-11-27", typed.day(FormField.EXPIRES_ON).orElseThrow().toString());
        }
    }
}
