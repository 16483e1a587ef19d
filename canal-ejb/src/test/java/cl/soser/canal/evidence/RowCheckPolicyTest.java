package cl.soser.canal.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whatever is done to a row without the register is found, whatever the row. */
class RowCheckPolicyTest {

    private static final SealedTable TABLE = SealedTable.TICKET_TEXT;
    private static final EvidenceKey KEY = new EvidenceKey("a secret of thirty-two characters");
    private static final List<String> COLUMNS =
            List.of("ticket_id", "detail", "told", "folded", "lot", "affected");

    private final Random random = new Random(7);
    private long number;

    private Map<String, String> row() {
        Map<String, String> row = new TreeMap<>();
        for (String column : COLUMNS) {
            row.put(column, random.nextInt(4) == 0 ? null : word());
        }
        row.put("ticket_id", "17");
        return row;
    }

    private String word() {
        return random.nextInt(5) == 0 ? "" : "ñandú " + random.nextInt(50);
    }

    private SealedEntry entry(EntryKind kind, String detail, RowSeal seal) {
        RegisteredAction act =
                new RegisteredAction(
                        Instant.EPOCH,
                        null,
                        kind.name(),
                        null,
                        null,
                        new RegisteredObject(null, null, null),
                        detail);
        return SealedEntry.marked(++number, act, seal, KEY);
    }

    private SealedEntry seal(Map<String, String> row) {
        RowDigest digest = RowDigest.of(row, TABLE.personal());
        return entry(EntryKind.FILA, null, RowSeal.of(TABLE, 17, "edition", digest));
    }

    private static SealedEntry without(SealedEntry entry, Set<String> columns) {
        Map<String, String> salts = RowDigest.values(entry.row().salts());
        salts.keySet().removeAll(columns);
        RowSeal row = entry.row();
        return new SealedEntry(
                entry.id(),
                entry.act(),
                new RowSeal(
                        row.table(),
                        row.row(),
                        row.edition(),
                        row.digests(),
                        RowDigest.line(salts)),
                entry.keyId(),
                entry.mark());
    }

    private static Optional<FindingKind> found(Map<String, String> row, List<SealedEntry> entries) {
        return RowCheckPolicy.of(TABLE, 17, row, entries, (edition, values) -> values)
                .map(RowFinding::kind);
    }

    @Test
    void aRowAsItWasLastWrittenIsInOrder() {
        for (int i = 0; i < 200; i++) {
            Map<String, String> row = row();
            assertEquals(Optional.empty(), found(row, List.of(seal(row()), seal(row))));
        }
    }

    @Test
    void everyChangeOfAnyColumnIsFoundAndNamed() {
        for (int i = 0; i < 500; i++) {
            Map<String, String> row = row();
            List<SealedEntry> entries = List.of(seal(row()), seal(row));
            Map<String, String> changed = new HashMap<>(row);
            String column = COLUMNS.get(1 + random.nextInt(COLUMNS.size() - 1));
            String value = random.nextInt(4) == 0 ? null : word() + "!";
            if (value == null && row.get(column) == null) {
                value = "";
            }
            changed.put(column, value);
            Optional<RowFinding> found =
                    RowCheckPolicy.of(TABLE, 17, changed, entries, (edition, values) -> values);
            assertEquals(
                    Optional.of(TABLE.personal().contains(column) ? column : RowDigest.REST),
                    found.map(RowFinding::detail),
                    () -> row + " became " + changed);
        }
    }

    @Test
    void aRowThatIsGoneOrWasNeverSealedIsFound() {
        Map<String, String> row = row();
        SealedEntry removed = entry(EntryKind.FILA_BORRADA, null, RowSeal.gone(TABLE, 17));
        assertEquals(Optional.of(FindingKind.BORRADA), found(null, List.of(seal(row))));
        assertEquals(Optional.of(FindingKind.AGREGADA), found(row, List.of()));
        assertEquals(Optional.empty(), found(null, List.of(seal(row), removed)));
        assertEquals(Optional.of(FindingKind.AGREGADA), found(row, List.of(seal(row), removed)));
    }

    @Test
    void anOlderStateOfARowIsNoExcuse() {
        Map<String, String> before = row();
        Map<String, String> now = new TreeMap<>(before);
        now.put("detail", "otra cosa");
        assertEquals(
                Optional.of(FindingKind.CAMBIADA), found(before, List.of(seal(before), seal(now))));
    }

    @Test
    void anErasureIsAcceptedWhereTheRegisterSaysIt() {
        Set<String> gone = Set.of("detail", "told");
        Map<String, String> row = row();
        SealedEntry before = without(seal(row), gone);
        Map<String, String> erased = new TreeMap<>(row);
        gone.forEach(column -> erased.put(column, "[suprimido]"));
        Erasure erasure = new Erasure(TABLE, 17, gone, "SUPRESION_TITULAR");
        List<SealedEntry> entries = new ArrayList<>(List.of(before, seal(erased)));
        assertEquals(Optional.of(FindingKind.CAMBIADA), found(erased, entries), "nobody said so");
        entries.add(entry(EntryKind.SUPRESION, erasure.detail(), RowSeal.gone(TABLE, 17)));
        assertEquals(Optional.empty(), found(erased, entries));
        assertEquals(Optional.of(FindingKind.CAMBIADA), found(row, entries), "the text is back");
    }

    @Test
    void aColumnThatCameLaterChangesNoSeal() {
        Map<String, String> row = row();
        SealedEntry entry = seal(row);
        Map<String, String> wider = new TreeMap<>(row);
        wider.put("newer", "0");
        assertEquals(
                Optional.empty(),
                RowCheckPolicy.of(
                        TABLE,
                        17,
                        wider,
                        List.of(entry),
                        (edition, values) -> {
                            Map<String, String> then = new TreeMap<>(values);
                            then.remove("newer");
                            return then;
                        }));
    }

    @Test
    void noTwoRowsHaveTheSameBytes() {
        Map<String, String> one = new TreeMap<>(Map.of("ticket_id", "17", "lot", "ab"));
        Map<String, String> other = new TreeMap<>(Map.of("ticket_id", "17", "lo", "tab"));
        assertEquals(Optional.of(FindingKind.CAMBIADA), found(other, List.of(seal(one))));
    }
}
