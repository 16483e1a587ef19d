package cl.soser.canal.commitment;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Where a page of a list ordered by day ends and the next begins. */
public record DayCursor(LocalDate day, long id) implements Serializable {

    /** From an address; null where that says none. */
    public static DayCursor parse(String text) {
        String[] parts = text == null ? new String[0] : text.split("_");
        try {
            return parts.length == 2
                    ? new DayCursor(LocalDate.parse(parts[0]), Long.parseLong(parts[1]))
                    : null;
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    /** As an address says it. */
    @Override
    public String toString() {
        return day + "_" + id;
    }
}
