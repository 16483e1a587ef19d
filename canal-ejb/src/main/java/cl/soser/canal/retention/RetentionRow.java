package cl.soser.canal.retention;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A class as its page shows it.
 *
 * @param months as they were written
 * @param monthsInForce what holds, and what people are told
 * @param before what is older would fall due
 * @param due how much that is today; nothing of it is touched
 */
public record RetentionRow(
        RetentionClass of,
        int version,
        int months,
        int monthsInForce,
        String reason,
        LocalDate before,
        long due)
        implements Serializable {

    /** A shorter term waits until somebody else approves what it erases. */
    public boolean isWaiting() {
        return months != monthsInForce;
    }
}
