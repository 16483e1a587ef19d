package cl.soser.canal.ticket.identity;

import cl.soser.canal.identity.IdentityKind;
import java.time.Instant;

/** A person corrected what is hidden of a ticket's text; never which words. */
public record MarkCorrected(
        long ticketId, String ticketNumber, IdentityKind kind, boolean hides, Instant at) {}
