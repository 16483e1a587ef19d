package cl.soser.canal.ticket.handling;

import java.util.List;

/**
 * The answer to a page that polls while it shows a ticket.
 *
 * @param others display names of those who have it open too
 * @param version of the ticket now; if it differs from the page's version, the ticket has changed
 */
public record TicketPresenceStatus(List<String> others, int version) {

    public TicketPresenceStatus {
        others = List.copyOf(others);
    }
}
