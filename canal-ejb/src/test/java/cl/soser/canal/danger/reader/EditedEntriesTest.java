package cl.soser.canal.danger.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.DangerLevel;
import cl.soser.canal.danger.ReaderEntry;
import cl.soser.canal.danger.reader.ReaderEntryRow.State;
import cl.soser.canal.shared.NotAllowedException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EditedEntriesTest {

    private static final ReaderEntry VOMIT = ReaderEntry.word("VOMITO", "vomit*");
    private static final ReaderEntry CHILD = ReaderEntry.word("NINO", "niño*");
    private static final ReaderEntry RULE =
            ReaderEntry.rule(DangerKind.ENFERMEDAD, DangerLevel.ALERTA, List.of("VOMITO", "NINO"));
    private static final List<ReaderEntry> SHIPPED = List.of(VOMIT, CHILD, RULE);
    private static final ReaderEntry SLANG = ReaderEntry.word("VOMITO", "guitrear");

    private static EditedEntries with(ReaderEdit... edits) {
        return new EditedEntries(SHIPPED, List.of(edits));
    }

    private static ReaderEdit added(ReaderEntry entry) {
        return new ReaderEdit(1, entry, true);
    }

    private static ReaderEdit off(ReaderEntry entry) {
        return new ReaderEdit(1, entry, false);
    }

    @Test
    void editsStandOnTopOfWhatIsShipped() {
        EditedEntries edited = with(added(SLANG), off(CHILD));
        assertEquals(List.of(SLANG, VOMIT, RULE), edited.known());
        assertTrue(edited.isKnown(SLANG));
        assertFalse(edited.isKnown(CHILD));
        assertEquals(SHIPPED, with().known());
    }

    /** An accent more or less is the same word. */
    @Test
    void whatALaterVersionShipsIsKnownOnce() {
        EditedEntries edited = with(added(ReaderEntry.word("NINO", "nino*")));
        assertEquals(SHIPPED, edited.known());
        assertTrue(edited.rows().stream().allMatch(row -> row.state() == State.DE_FABRICA));
    }

    @Test
    void whatALaterVersionNoLongerShipsMayStayOff() {
        assertEquals(SHIPPED, with(off(ReaderEntry.word("NINO", "cabro chico"))).known());
    }

    @Test
    void theDraftTellsWhatItChanges() {
        List<ReaderEntryRow> changes = with(off(CHILD)).since(with(added(SLANG)));
        assertEquals(
                Set.of(
                        new ReaderEntryRow(CHILD, State.APAGADA),
                        new ReaderEntryRow(SLANG, State.APAGADA)),
                Set.copyOf(changes));
        assertEquals(List.of(), with(added(SLANG)).since(with(added(SLANG))));
    }

    @Test
    void aConceptOfItsOwnWouldMeanNothing() {
        assertThrows(
                NotAllowedException.class,
                () -> with().requireConcepts(ReaderEntry.word("DRAGON", "dragones")));
        assertEquals(Set.of("VOMITO", "NINO"), with().conceptsOf(DangerKind.ENFERMEDAD));
        assertEquals(Set.of(), with(off(RULE)).conceptsOf(DangerKind.ENFERMEDAD));
    }
}
