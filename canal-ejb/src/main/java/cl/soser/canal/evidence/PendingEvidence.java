package cl.soser.canal.evidence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a transaction wrote so far. */
final class PendingEvidence {

    private final Map<SealedTable, SortedSet<Long>> rows = new EnumMap<>(SealedTable.class);
    private final List<Erasure> erasures = new ArrayList<>();
    private final Map<SealedTable, SortedSet<Long>> looked = new EnumMap<>(SealedTable.class);
    private final List<Alteration> alterations = new ArrayList<>();

    void add(SealedTable table, long row) {
        rows.computeIfAbsent(table, one -> new TreeSet<>()).add(row);
    }

    void add(Erasure erasure) {
        add(erasure.table(), erasure.row());
        erasures.add(erasure);
    }

    void add(Alteration alteration) {
        alterations.add(alteration);
    }

    /** Whether it is as other transactions left it; asked once of each row. */
    boolean isUntouched(SealedTable table, long row) {
        SortedSet<Long> written = rows.get(table);
        boolean first = looked.computeIfAbsent(table, one -> new TreeSet<>()).add(row);
        return first && (written == null || !written.contains(row));
    }

    Map<SealedTable, SortedSet<Long>> rows() {
        return rows;
    }

    List<Alteration> alterations() {
        return alterations;
    }

    List<Erasure> erasures() {
        return erasures;
    }
}
