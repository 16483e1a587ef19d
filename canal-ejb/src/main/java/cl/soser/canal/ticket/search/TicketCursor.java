package cl.soser.canal.ticket.search;

import java.io.Serializable;
import java.time.Instant;

/**
 * A place in an ordered list of tickets: the value ordered by, and the id that makes it unique.
 *
 * @param attention of the row there; alerts and possible risks come first
 */
public record TicketCursor(int attention, Instant instant, long id) implements Serializable {

    private static final int REST = 2;

    /** Of a list in the order of time. */
    public TicketCursor(Instant instant, long id) {
        this(REST, instant, id);
    }
}
