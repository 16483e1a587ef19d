package cl.soser.canal.ticket.restricted;

import cl.soser.canal.ticket.TicketReader;
import java.time.Instant;
import java.util.Set;

/** These people read a restricted ticket from now on, and should know it. */
public record ReadersCalled(
        long ticketId, Set<Long> accounts, TicketReader.Origin origin, Instant at) {}
