package cl.soser.canal.evidence;

import java.io.Serializable;

/**
 * A row that is not what was sealed.
 *
 * @param table as the database calls it
 * @param row its id; of a batch or a day of the register, its number
 * @param detail which columns, or what else is wrong; empty where there is nothing to add
 */
public record RowFinding(String table, long row, FindingKind kind, String detail)
        implements Serializable {

    /** "changed: ticket 17 (subject)". */
    public String line() {
        String line = kind.english() + ": " + table + " " + row;
        return detail.isEmpty() ? line : line + " (" + detail + ")";
    }
}
