package cl.soser.canal.ticket.live;

import java.util.Map;

/**
 * Tickets changed within the last moment.
 *
 * @param hints by account; whoever may read none of them is not among them
 * @param lists by account and name: how those stand that are open in front of it, where that is
 *     known
 */
public record TicketsMoved(Map<Long, LiveHint> hints, Map<Long, Map<String, OpenList>> lists) {}
