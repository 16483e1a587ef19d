package cl.soser.canal.closing;

import java.io.Serializable;
import java.time.Instant;

/**
 * An adjustment as whoever leads reads it.
 *
 * @param number of the request; null for a figure
 * @param what in words
 * @param why in words; null where nothing is known to have caused it
 * @param who whoever did that; null where nobody did or the caller does not lead
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
