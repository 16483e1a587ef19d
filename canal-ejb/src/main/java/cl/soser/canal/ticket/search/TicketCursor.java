package cl.soser.canal.ticket.search;

import java.io.Serializable;
import java.time.Instant;

/** A place in an ordered list of tickets: the value ordered by, and the id that makes it unique. */
public record TicketCursor(Instant instant, long id) implements Serializable {}
