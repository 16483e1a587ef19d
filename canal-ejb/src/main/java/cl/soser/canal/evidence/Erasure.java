package cl.soser.canal.evidence;

import java.util.Set;
import java.util.TreeSet;

/**
 * Columns of a row whose text is gone for good.
 *
 * @param ground a code: which duty of the law asked for it
 */
record Erasure(SealedTable table, long row, Set<String> columns, String ground) {

    /** How the register says it: "SUPRESION_TITULAR: detail told". */
    String detail() {
        return ground + ": " + String.join(" ", new TreeSet<>(columns));
    }

    /** The columns that such a detail names. */
    static Set<String> columns(String detail) {
        int at = detail == null ? -1 : detail.indexOf(": ");
        return at < 0 ? Set.of() : Set.of(detail.substring(at + 2).split(" "));
    }
}
