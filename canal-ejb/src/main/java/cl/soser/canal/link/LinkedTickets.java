package cl.soser.canal.link;

import cl.soser.canal.ticket.search.TicketRow;
import java.util.List;
import java.util.Map;

/**
 * The links of one ticket as the caller may see them.
 *
 * @param removed those that were taken away, the latest last
 * @param hidden how many lead to tickets the caller may not read; restricted ones are not counted
 * @param names display names of the people who created or removed one, by account
 */
public record LinkedTickets(
        List<Line> open, List<Line> removed, int hidden, Map<Long, String> names) {

    public LinkedTickets {
        open = List.copyOf(open);
        removed = List.copyOf(removed);
        names = Map.copyOf(names);
    }

    /**
     * A link as one of its ends sees it.
     *
     * @param other the ticket at the other end
     * @param backwards its kind is seen from the other end
     */
    public record Line(TicketLink link, TicketRow other, boolean backwards) {

        /** What the other is to the one that is looked at. */
        public String words() {
            return link.getKind() + (backwards ? ".back" : "");
        }
    }
}
