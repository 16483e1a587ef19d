package cl.soser.canal.alert;

import java.time.Instant;
import java.util.List;

/**
 * Fired when a person who got many alerts is told of further ones together.
 *
 * @param telephone that rings; null where only a mail is sent
 * @param tickets in the order in which they came
 */
public record AlertsGathered(long account, String telephone, List<Long> tickets, Instant at) {

    public AlertsGathered {
        tickets = List.copyOf(tickets);
    }
}
