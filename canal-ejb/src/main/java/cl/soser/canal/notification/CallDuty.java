package cl.soser.canal.notification;

import java.io.Serializable;
import java.time.Instant;

/**
 * Something somebody must tell a citizen.
 *
 * @param contact telephone; empty where none is known
 * @param text what to say, as a letter would
 */
public record CallDuty(
        MessageChannel way, String contact, String name, String subject, String text, Instant since)
        implements Serializable {

    static CallDuty of(Message message) {
        return new CallDuty(
                message.getChannel(),
                message.getRecipientAddress(),
                message.getRecipientName(),
                message.getSubject(),
                message.getLetter().text().strip(),
                message.getCreatedAt());
    }
}
