package cl.soser.canal.ticket;

import java.time.Instant;

/**
 * Fired in the transaction that changed a ticket, once for each line of its timeline. Carries
 * values only: observers may outlive the entity.
 *
 * @param account who did it; null for the system or an unnamed citizen
 */
public record TicketChanged(
        long ticketId,
        String number,
        StepKind kind,
        TicketStatus from,
        TicketStatus to,
        String area,
        Long account,
        String reason,
        Instant happenedAt) {}
