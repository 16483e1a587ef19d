package cl.soser.canal.link;

import cl.soser.canal.ticket.search.TicketRow;

/**
 * A link as one of its ends sees it.
 *
 * @param other the ticket at the other end
 * @param backwards its kind is seen from the other end
 */
public record LinkedTicket(TicketLink link, TicketRow other, boolean backwards) {

    /** What the other is to the one that is looked at. */
    public String words() {
        return link.getKind() + (backwards ? ".back" : "");
    }
}
