package cl.soser.canal.closing;

import java.io.Serializable;
import java.time.Instant;

/**
 * An adjustment as leaders read it.
 *
 * @param number of the request; null for a figure
 * @param what in words
 * @param why in words; null where nothing is known to have caused it
 * @param who the person who did it; null for the system, or if the caller is no leader
 */
public record AdjustmentRow(
        Instant foundAt,
        String number,
        String what,
        String before,
        String after,
        String why,
        String who)
        implements Serializable {}
