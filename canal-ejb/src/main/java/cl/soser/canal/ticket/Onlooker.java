package cl.soser.canal.ticket;

import java.util.List;

/**
 * What a screen that keeps a ticket open is told again and again.
 *
 * @param others display names of those who have it open too
 * @param version of the ticket now; another than the screen's means that somebody changed it
 */
public record Onlooker(List<String> others, int version) {

    public Onlooker {
        others = List.copyOf(others);
    }
}
