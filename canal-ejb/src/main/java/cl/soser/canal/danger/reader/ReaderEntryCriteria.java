package cl.soser.canal.danger.reader;

import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.ReaderEntry;
import cl.soser.canal.shared.Plain;
import java.io.Serializable;
import java.util.Set;

/**
 * What the list is narrowed by; null where it is not.
 *
 * @param words a part of a word
 * @param kind only concepts and rules of this danger
 * @param edited only what is not as it is shipped
 */
public record ReaderEntryCriteria(
        ReaderEntry.Type type, String words, String concept, DangerKind kind, boolean edited)
        implements Serializable {

    public static final ReaderEntryCriteria ALL =
            new ReaderEntryCriteria(null, null, null, null, false);

    boolean fits(ReaderEntryRow row, Set<String> ofKind) {
        ReaderEntry entry = row.entry();
        boolean rule = entry.type() == ReaderEntry.Type.REGLA;
        return (type == null || entry.type() == type)
                && (words == null || Plain.fold(entry.words()).contains(Plain.fold(words)))
                && (concept == null || entry.concepts().contains(concept))
                && (kind == null
                        || (rule
                                ? entry.subject().equals(kind.name())
                                : ofKind.contains(entry.subject())))
                && (!edited || row.state() != ReaderEntryRow.State.DE_FABRICA);
    }
}
