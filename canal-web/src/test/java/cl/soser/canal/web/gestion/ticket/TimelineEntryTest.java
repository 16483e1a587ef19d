package cl.soser.canal.web.gestion.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.web.gestion.ticket.TimelineEntry.Look;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineEntryTest {

    private static TimelineEntry entry(Look look, String body) {
        return new TimelineEntry(look, Instant.EPOCH, null, "", body, List.of(), null);
    }

    @Test
    void aLongNoteBeginsWithWholeWordsAndTheRestIsAsked() {
        TimelineEntry note = entry(Look.NOTE, "palabra ".repeat(500));
        assertTrue(note.isFolded());
        assertTrue(note.getBeginning().endsWith("palabra…"));
        assertTrue(note.getBeginning().length() < 610);
    }

    @Test
    void oneWithoutSpacesIsCutWithoutBreakingACharacter() {
        String beginning = entry(Look.NOTE, "😀".repeat(1000)).getBeginning();
        assertEquals("😀".repeat(600) + "…", beginning);
    }

    @Test
    void whatThePersonWroteIsNeverFolded() {
        assertFalse(entry(Look.PERSON, "palabra ".repeat(500)).isFolded());
        assertFalse(entry(Look.NOTE, "Breve").isFolded());
        assertFalse(entry(Look.CHANGE, null).isFolded());
    }

    @Test
    void theCauseOfAnAnnulmentIsToldAsItIsCalled() {
        assertEquals(
                "La persona la retiró: ya se arregló",
                Timeline.reasonText("DESISTIDO: ya se arregló"));
        assertEquals("Es de bodega: ojo", Timeline.reasonText("Es de bodega: ojo"));
        assertNull(Timeline.reasonText(null));
    }
}
