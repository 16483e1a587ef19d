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

    void add(SealedTable table, long row) {
        rows.computeIfAbsent(table, one -> new TreeSet<>()).add(row);
    }

    void add(Erasure erasure) {
        add(erasure.table(), erasure.row());
        erasures.add(erasure);
    }

    Map<SealedTable, SortedSet<Long>> rows() {
        return rows;
    }

    List<Erasure> erasures() {
        return erasures;
    }
}
