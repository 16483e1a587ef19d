package cl.soser.canal.ticket.restricted;

import cl.soser.canal.ticket.ReaderExclusion;
import java.time.Instant;

/** Somebody asked to exclude the last who can act on a restricted ticket; it waits for another. */
public record ExclusionDelayed(
        long ticketId, String number, ReaderExclusion.Cause cause, Instant at) {}
