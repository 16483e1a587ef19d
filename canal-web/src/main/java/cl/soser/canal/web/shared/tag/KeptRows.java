package cl.soser.canal.web.shared.tag;

import jakarta.faces.context.FacesContext;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Rows of lists as they were written. A row is known by all that it shows, so that nobody is given
 * one who would not be shown the same, and one that shows something else is another one. Nothing is
 * kept for longer than a few minutes, or when there are too many.
 */
final class KeptRows {

    private static final long KEPT = Duration.ofMinutes(5).toNanos();

    /** Some three thousand characters each. */
    private static final int MOST = 3_000;

    /** A row at its place among the columns and rows of a table. */
    record Place(String table, int index, int from, int to, Record shows) {}

    private final Map<Place, String> rows = new ConcurrentHashMap<>();
    private final long begin = System.nanoTime();

    static KeptRows of(FacesContext context) {
        return (KeptRows)
                context.getExternalContext()
                        .getApplicationMap()
                        .compute(
                                KeptRows.class.getName(),
                                (key, kept) ->
                                        kept == null || ((KeptRows) kept).isOver()
                                                ? new KeptRows()
                                                : kept);
    }

    private boolean isOver() {
        return rows.size() >= MOST || System.nanoTime() - begin > KEPT;
    }

    /** Null where it was not written lately. */
    String find(Place row) {
        return rows.get(row);
    }

    void keep(Place row, String markup) {
        rows.put(row, markup);
    }
}
