package cl.soser.canal.ticket.identity;

import java.time.Instant;

/**
 * A reader of an institution asked who is named in a request.
 *
 * @param request its id
 * @param account who asks
 */
public record NamesAsked(
        long request,
        long ticketId,
        String ticketNumber,
        String institution,
        long account,
        String purpose,
        Instant at) {}
