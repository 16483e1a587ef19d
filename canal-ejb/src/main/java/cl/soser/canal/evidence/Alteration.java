package cl.soser.canal.evidence;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * A row that somebody had changed behind the channel's back, seen before the channel changed it,
 * too: after that its seal would be right again.
 *
 * @param parts of its digest that were wrong
 */
record Alteration(SealedTable table, long row, Set<String> parts) {

    private static final String BEFORE = "alterada: ";

    Alteration(SealedTable table, long row, Collection<String> parts) {
        this(table, row, Set.copyOf(parts));
    }

    /** How the register says it; {@link Erasure#columns} reads it. */
    String detail() {
        return BEFORE + String.join(" ", new TreeSet<>(parts));
    }
}
