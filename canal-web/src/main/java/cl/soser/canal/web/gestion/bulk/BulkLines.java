package cl.soser.canal.web.gestion.bulk;

import cl.soser.canal.bulk.BulkActionDetails;
import java.io.Serializable;
import java.util.List;

/**
 * Which tickets of a bulk act a page lists, and where the others are.
 *
 * @param only whether those alone that could not be changed
 * @param above the place of the last one on the page before; negative for the first page
 */
public record BulkLines(long act, boolean only, int above) implements Serializable {

    private static final int FIRST = 20;
    private static final int ROWS = 50;
    private static final long HIGHEST = 999_999;
    private static final String UNCHANGED = "sin-cambio";
    private static final String ONLY = "&ver=" + UNCHANGED;
    private static final String LIST = "#solicitudes";

    /**
     * As the address says.
     *
     * @param shown null for all
     * @param after null for the first page
     */
    static BulkLines of(long act, String shown, Long after) {
        return new BulkLines(
                act,
                UNCHANGED.equals(shown),
                after != null && after <= HIGHEST ? after.intValue() : -1);
    }

    /** The page of the act itself. */
    String address() {
        return "/gestion/masiva?id=" + act;
    }

    int size() {
        return above < 0 && !only ? FIRST : ROWS;
    }

    public String all() {
        return address() + LIST;
    }

    public String problems() {
        return address() + ONLY + LIST;
    }

    /** Null on the first page. */
    public String first() {
        return above < 0 ? null : narrowed() + LIST;
    }

    /** Null on the last page. */
    public String next(BulkActionDetails sheet) {
        List<BulkActionDetails.Line> lines = sheet.lines();
        return sheet.more()
                ? narrowed() + "&desde=" + lines.get(lines.size() - 1).place() + LIST
                : null;
    }

    private String narrowed() {
        return address() + (only ? ONLY : "");
    }
}
