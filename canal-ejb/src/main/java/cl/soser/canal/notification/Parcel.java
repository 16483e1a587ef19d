package cl.soser.canal.notification;

import cl.soser.canal.shared.Tokens;
import java.io.Serializable;
import java.time.Instant;

/**
 * A claimed message, ready to go out without the database.
 *
 * @param dated when it was meant to leave; the date of the mail on every attempt
 */
public record Parcel(
        long id,
        String templateCode,
        String ticketNumber,
        String address,
        String name,
        String subject,
        String body,
        Instant dated,
        Instant claimedUntil)
        implements Serializable {

    Parcel(Message message, Instant claimedUntil) {
        this(
                message.getId(),
                message.getTemplateCode(),
                message.getTicketNumber(),
                message.getRecipientAddress(),
                message.getRecipientName(),
                message.getSubject(),
                message.getLetter().store(),
                message.getNotBefore(),
                claimedUntil);
    }

    /**
     * The same on every attempt, so that a copy sent again after a crash is known to be the same;
     * hashed, so that it does not tell how many messages there are (bar X21).
     */
    String messageId(String host) {
        return "<"
                + Tokens.hash("message " + id + " " + dated.toEpochMilli()).substring(0, 32)
                + "@"
                + host
                + ">";
    }

    /** What mail programs gather a ticket's mails under. */
    String threadId(String host) {
        return ticketNumber == null ? null : "<" + ticketNumber + "@" + host + ">";
    }
}
