package cl.soser.canal.ticket;

import java.util.List;

/**
 * The answer to a page that polls while it shows a ticket.
 *
 * @param others display names of those who have it open too
 * @param version of the ticket now; another than the screen's means that somebody changed it
 */
public record Onlooker(List<String> others, int version) {

    public Onlooker {
        others = List.copyOf(others);
    }
}
