package cl.soser.canal.alert;

import java.time.Instant;
import java.util.List;

/**
 * Possible risks wait outside working hours, and a person on call is told.
 *
 * @param since the half hour of the message
 */
public record RisksGathered(long account, List<Long> tickets, Instant since) {

    public RisksGathered {
        tickets = List.copyOf(tickets);
    }
}
