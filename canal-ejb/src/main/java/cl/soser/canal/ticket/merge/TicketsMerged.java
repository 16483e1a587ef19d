package cl.soser.canal.ticket.merge;

import java.time.Instant;

/**
 * Fired in the transaction in which two tickets were merged, or parted again.
 *
 * @param ticketId whose citizen is informed: the one that continues, or the one that continues
 *     again
 * @param other number of the other
 */
public record TicketsMerged(long merge, long ticketId, String other, boolean parted, Instant at) {}
