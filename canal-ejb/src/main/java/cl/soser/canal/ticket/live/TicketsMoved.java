package cl.soser.canal.ticket.live;

import java.util.Map;

/**
 * Tickets changed within the last moment.
 *
 * @param hints by account; whoever may read none of them is not among them
 */
public record TicketsMoved(Map<Long, LiveHint> hints) {}
