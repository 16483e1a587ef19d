package cl.soser.canal.link;

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
        List<LinkedTicket> open, List<LinkedTicket> removed, int hidden, Map<Long, String> names) {

    public LinkedTickets {
        open = List.copyOf(open);
        removed = List.copyOf(removed);
        names = Map.copyOf(names);
    }
}
