package cl.soser.canal.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** Whether a row is what was last sealed of it. */
final class RowCheckPolicy {

    private RowCheckPolicy() {}

    /**
     * Compares.
     *
     * @param values as it is stored; null if it is gone
     * @param entries all that was registered of it, in order
     * @param ofEdition of values those of an edition of columns
     */
    static Optional<RowFinding> of(
            SealedTable table,
            long id,
            Map<String, String> values,
            List<SealedEntry> entries,
            BiFunction<String, Map<String, String>, Map<String, String>> ofEdition) {
        SealedEntry last = null;
        Set<String> lacking = new TreeSet<>();
        for (SealedEntry entry : entries) {
            if (entry.act().kind().equals(EntryKind.SUPRESION.name())) {
                lacking.removeAll(Erasure.columns(entry.act().detail()));
                continue;
            }
            if (entry.act().kind().equals(EntryKind.ALTERADA.name())) {
                lacking.addAll(Erasure.columns(entry.act().detail()));
                continue;
            }
            last = entry;
            if (RowDigest.sameNames(entry.row().digests(), entry.row().salts())) {
                continue;
            }
            Set<String> unsalted = new TreeSet<>(entry.row().digestOfParts().keySet());
            unsalted.removeAll(RowDigest.values(entry.row().salts()).keySet());
            lacking.addAll(unsalted);
        }
        boolean known = last != null && last.row().digests() != null;
        if (values == null) {
            return known ? found(table, id, FindingKind.BORRADA, Set.of()) : Optional.empty();
        }
        if (!known) {
            return found(table, id, FindingKind.AGREGADA, Set.of());
        }
        Set<String> differing =
                new TreeSet<>(
                        last.row()
                                .digest()
                                .differing(
                                        ofEdition.apply(last.row().edition(), values),
                                        table.personal()));
        differing.addAll(lacking);
        return differing.isEmpty()
                ? Optional.empty()
                : found(table, id, FindingKind.CAMBIADA, differing);
    }

    private static Optional<RowFinding> found(
            SealedTable table, long id, FindingKind kind, Set<String> columns) {
        return Optional.of(new RowFinding(table.code(), id, kind, String.join(" ", columns)));
    }
}
