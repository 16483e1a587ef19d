package cl.soser.canal.danger.reader;

import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.ReaderEntry;
import cl.soser.canal.danger.reader.ReaderEntryRow.State;
import cl.soser.canal.shared.NotAllowedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is shipped, with the edits of an edition on top. */
final class EditedEntries {

    private final Map<String, ReaderEntry> shipped = new LinkedHashMap<>();
    private final Map<String, ReaderEdit> edits = new LinkedHashMap<>();

    EditedEntries(List<ReaderEntry> shipped, List<ReaderEdit> edits) {
        shipped.forEach(entry -> this.shipped.put(entry.key(), entry));
        edits.forEach(edit -> this.edits.put(edit.entry().key(), edit));
    }

    /** What the reader knows by it. */
    List<ReaderEntry> known() {
        return rows().stream().filter(ReaderEntryRow::isOn).map(ReaderEntryRow::entry).toList();
    }

    /**
     * What was added, then what is shipped. An edit that a later version of the product makes
     * needless is not shown.
     */
    List<ReaderEntryRow> rows() {
        List<ReaderEntryRow> rows = new ArrayList<>();
        edits.forEach(
                (key, edit) -> {
                    if (edit.isAdded() && !shipped.containsKey(key)) {
                        rows.add(new ReaderEntryRow(edit.entry(), State.AGREGADA));
                    }
                });
        shipped.forEach(
                (key, entry) -> {
                    ReaderEdit edit = edits.get(key);
                    boolean off = edit != null && !edit.isAdded();
                    rows.add(new ReaderEntryRow(entry, off ? State.APAGADA : State.DE_FABRICA));
                });
        return rows;
    }

    Optional<ReaderEdit> edit(ReaderEntry entry) {
        return Optional.ofNullable(edits.get(entry.key()));
    }

    boolean isKnown(ReaderEntry entry) {
        ReaderEdit edit = edits.get(entry.key());
        return edit == null ? isShipped(entry) : edit.isAdded();
    }

    boolean isShipped(ReaderEntry entry) {
        return shipped.containsKey(entry.key());
    }

    /** What reads otherwise by the other, as it is here. */
    List<ReaderEntryRow> since(EditedEntries before) {
        Map<String, State> was = before.states();
        List<ReaderEntryRow> changes = new ArrayList<>();
        for (ReaderEntryRow row : rows()) {
            if (row.state() != was.remove(row.entry().key())) {
                changes.add(row);
            }
        }
        before.rows().stream()
                .filter(row -> was.containsKey(row.entry().key()))
                .map(row -> new ReaderEntryRow(row.entry(), State.APAGADA))
                .forEach(changes::add);
        return changes;
    }

    private Map<String, State> states() {
        Map<String, State> states = new LinkedHashMap<>();
        rows().forEach(row -> states.put(row.entry().key(), row.state()));
        return states;
    }

    /** Of the shipped words: another would mean nothing to any rule. */
    Set<String> concepts() {
        return shipped.values().stream()
                .filter(one -> one.type() == ReaderEntry.Type.PALABRA)
                .map(ReaderEntry::subject)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The concepts of which some rule of the kind speaks. */
    Set<String> conceptsOf(DangerKind kind) {
        return rows().stream()
                .filter(row -> row.entry().type() == ReaderEntry.Type.REGLA && row.isOn())
                .filter(row -> row.entry().subject().equals(kind.name()))
                .flatMap(row -> row.entry().concepts().stream())
                .collect(Collectors.toSet());
    }

    void requireConcepts(ReaderEntry entry) {
        if (!concepts().containsAll(entry.concepts())) {
            throw new NotAllowedException("reader.concept.unknown");
        }
    }
}
