package cl.soser.canal.ticket.identity;

import java.time.Instant;

/**
 * Names were released to a reader of an institution, or not.
 *
 * @param reader who had asked
 * @param reason why not; null where they were released
 */
public record NamesDecided(
        long request,
        long ticketId,
        String ticketNumber,
        long reader,
        boolean released,
        String reason,
        Instant at) {}
