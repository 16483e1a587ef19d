package cl.soser.canal.ticket.restricted;

import java.time.Instant;

/** Too few can act on a restricted ticket, and half of the time left has passed. */
public record ReaderWanted(long ticketId, Instant at) {}
