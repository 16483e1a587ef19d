package cl.soser.canal.ticket.live;

import cl.soser.canal.ticket.TicketPile;
import java.util.Map;

/**
 * How a list stands that is open in front of somebody.
 *
 * @param print differs as soon as one of its rows does
 * @param counts of the piles that were asked for, each up to {@link
 *     cl.soser.canal.ticket.search.TicketQuery#CAP} + 1
 * @param total rows of the list, counted alike; 0 where no pile was asked for
 */
public record OpenList(int print, Map<TicketPile, Integer> counts, int total) {

    public OpenList {
        counts = Map.copyOf(counts);
    }
}
