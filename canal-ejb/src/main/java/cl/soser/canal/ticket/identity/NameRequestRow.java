package cl.soser.canal.ticket.identity;

import java.io.Serializable;
import java.time.Instant;

/**
 * A wish to know names that waits for a decision.
 *
 * @param reader who asks, of which institution
 */
public record NameRequestRow(
        long id,
        int version,
        String ticketNumber,
        String institution,
        String reader,
        String purpose,
        Instant askedAt)
        implements Serializable {}
