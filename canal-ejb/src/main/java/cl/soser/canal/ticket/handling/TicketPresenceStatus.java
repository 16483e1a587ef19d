package cl.soser.canal.ticket.handling;

import java.util.List;

/**
 * The answer to a page that polls while it shows a ticket.
 *
 * @param others display names of those who have it open too
 * @param version of the ticket now; if it differs from the page's version, the ticket has changed
 * @param written messages and notes by others than the caller; if there are more than the page
 *     shows, somebody wrote
 */
public record TicketPresenceStatus(List<String> others, int version, long written) {

    public TicketPresenceStatus {
        others = List.copyOf(others);
    }
}
