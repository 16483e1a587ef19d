package cl.soser.canal.ticket.live;

import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.ticket.search.TicketOrder;
import java.util.Set;

/**
 * What a list that is open wants to know.
 *
 * @param piles those whose counts stand on the page too
 */
public record ListQuestion(TicketCriteria filter, Place place, Set<TicketPile> piles) {

    /** A page of a list: how it is sorted, how many rows are before it, and how many it has. */
    public record Place(TicketOrder order, boolean ascending, int first, int size) {}

    public ListQuestion {
        piles = Set.copyOf(piles);
    }
}
