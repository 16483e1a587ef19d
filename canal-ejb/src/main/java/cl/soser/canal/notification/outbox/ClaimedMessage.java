package cl.soser.canal.notification.outbox;

import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.shared.SecretTokens;
import java.io.Serializable;
import java.time.Instant;

/**
 * A claimed message, ready to go out without the database.
 *
 * @param mailKey what its Message-ID is made of; null where the row is older than these
 * @param dated when it was meant to leave; the date of the mail on every attempt
 */
public record ClaimedMessage(
        long id,
        String templateCode,
        String ticketNumber,
        String address,
        String name,
        String subject,
        String body,
        Instant dated,
        String mailKey,
        Instant claimedUntil)
        implements Serializable {

    ClaimedMessage(OutboundMessage message, Instant claimedUntil) {
        this(
                message.getId(),
                message.getTemplateCode(),
                message.getTicketNumber(),
                message.getRecipientAddress(),
                message.getRecipientName(),
                message.getSubject(),
                message.getLetter().store(),
                message.getNotBefore(),
                message.getMailKey(),
                claimedUntil);
    }

    /**
     * The same on every attempt, so that a copy sent again after a crash is known to be the same.
     * It does not disclose how many messages there are, and a mail that names it answers ours.
     */
    String messageId(String host) {
        String key =
                mailKey != null
                        ? mailKey
                        : SecretTokens.hash("message " + id + " " + dated.toEpochMilli())
                                .substring(0, OutboundMessage.LENGTH_OF_KEY);
        return "<" + key + "@" + host + ">";
    }

    /** Goes to a citizen, who may answer it. */
    boolean isToCitizen() {
        return ticketNumber != null && !MessageCode.ofFile(templateCode).isInternal();
    }

    /** What mail programs gather a ticket's mails under. */
    String threadId(String host) {
        return ticketNumber == null ? null : "<" + ticketNumber + "@" + host + ">";
    }
}
