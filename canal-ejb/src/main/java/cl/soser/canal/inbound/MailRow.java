package cl.soser.canal.inbound;

import cl.soser.canal.shared.Cursor;
import java.io.Serializable;
import java.time.Instant;

/**
 * A mail in a list.
 *
 * @param doubt null if no person had to look
 * @param number of the ticket it is on, or seems to be about; null where there is none
 * @param files how many came along
 */
public record MailRow(
        long id,
        Instant receivedAt,
        String sender,
        String senderName,
        String subject,
        MailState state,
        MailDoubt doubt,
        String number,
        long files)
        implements Serializable {

    public Cursor<Instant> cursor() {
        return new Cursor<>(receivedAt, id);
    }
}
