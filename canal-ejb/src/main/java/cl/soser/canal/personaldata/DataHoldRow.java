package cl.soser.canal.personaldata;

import java.io.Serializable;
import java.time.Instant;

/**
 * An order to keep as its page shows it.
 *
 * @param number of the request that it was ordered with; where none was named, the first of hers
 * @param whole all of the person, not that request alone
 * @param endedAt null while it holds
 */
public record DataHoldRow(
        String number,
        boolean whole,
        String reason,
        Instant placedAt,
        Instant endedAt,
        String endedReason)
        implements Serializable {}
