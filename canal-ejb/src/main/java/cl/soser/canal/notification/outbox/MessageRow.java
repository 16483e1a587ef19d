package cl.soser.canal.notification.outbox;

import java.io.Serializable;
import java.time.Instant;

/**
 * One line of the outbox as the administrator sees it.
 *
 * @param handle by which the reader opens it; good for them alone
 * @param lastError the server's words, a person's, or a key that begins with "outbox.reason."
 * @param readable false for secrets, outside the demo, and for erased texts
 */
public record MessageRow(
        long id,
        String handle,
        Instant createdAt,
        MessageChannel channel,
        String recipient,
        String subject,
        String ticketNumber,
        MessageState state,
        int attempts,
        Instant nextAttemptAt,
        Instant sentAt,
        String lastError,
        boolean readable)
        implements Serializable {

    static MessageRow of(
            OutboundMessage message, String handle, String recipient, boolean readable) {
        return new MessageRow(
                message.getId(),
                handle,
                message.getCreatedAt(),
                message.getChannel(),
                recipient,
                message.getSubject(),
                message.getTicketNumber(),
                message.getState(),
                message.getAttempts(),
                message.getNextAttemptAt(),
                message.getSentAt(),
                message.getLastError(),
                readable);
    }

    /** It came back, so that trying again is all there is left to do with it. */
    public boolean isBounced() {
        return state == MessageState.REBOTADO;
    }

    /** Whether it may still be retried or discarded. */
    public boolean isUndone() {
        return state != MessageState.ENVIADO;
    }

    /** We send it ourselves, so a person may have it sent again. */
    public boolean isSentByUs() {
        return !channel.isByHand();
    }

    /** Waits for a person to call, text or write. */
    public boolean isDuty() {
        return channel.isByHand() && state == MessageState.PENDIENTE;
    }
}
