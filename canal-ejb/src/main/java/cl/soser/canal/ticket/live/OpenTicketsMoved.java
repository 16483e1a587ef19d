package cl.soser.canal.ticket.live;

import java.util.Collection;
import java.util.Map;

/**
 * Something changed on tickets that are on a screen: the ticket, its conversation, the text of its
 * answer, or who else has it open.
 *
 * @param numbers by account: of the tickets that it has open and may read
 */
public record OpenTicketsMoved(Map<Long, Collection<String>> numbers) {}
