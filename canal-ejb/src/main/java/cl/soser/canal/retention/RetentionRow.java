package cl.soser.canal.retention;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A class as its page shows it.
 *
 * @param before what is older would fall due
 * @param due how much that is today; nothing of it is touched
 */
public record RetentionRow(
        RetentionClass of, int version, int months, String reason, LocalDate before, long due)
        implements Serializable {}
