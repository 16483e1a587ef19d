package cl.soser.canal.shared;

import java.io.Serializable;
import java.time.DateTimeException;
import java.util.function.Function;

/**
 * Where a page of a list ends and the next begins.
 *
 * @param value what the list is ordered by, of the last row
 * @param id of the last row
 */
public record Cursor<Y extends Comparable<? super Y> & Serializable>(Y value, long id)
        implements Serializable {

    /** Reads what {@link #toString} wrote into an address; null for anything else. */
    public static <Y extends Comparable<? super Y> & Serializable> Cursor<Y> parse(
            String text, Function<String, Y> value) {
        String[] parts = text == null ? new String[0] : text.split("_");
        try {
            return parts.length == 2
                    ? new Cursor<>(value.apply(parts[0]), Long.parseLong(parts[1]))
                    : null;
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    /** Its form in an address. */
    @Override
    public String toString() {
        return value + "_" + id;
    }
}
