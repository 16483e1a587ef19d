package cl.soser.canal.alert;

import java.time.Instant;
import java.util.List;

/**
 * Fired in the transaction in which people are called for an alert.
 *
 * @param round from 1
 */
public record AlertCalled(long ticketId, int round, List<Recipient> people, Instant at) {

    public AlertCalled {
        people = List.copyOf(people);
    }

    /**
     * @param telephone that rings; null where only a mail is sent
     * @param token secret of the link with which this person takes the alert
     */
    public record Recipient(long account, String telephone, String token) {}
}
