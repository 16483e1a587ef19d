package cl.soser.canal.commitment;

import java.time.Instant;
import java.util.List;

/**
 * Fired in the transaction that records the notices: all that is new for one person.
 *
 * @param account the recipient
 */
public record RemindersRecorded(
        CommitmentType type, long account, List<Reminder> reminders, Instant at) {

    public RemindersRecorded {
        reminders = List.copyOf(reminders);
    }
}
