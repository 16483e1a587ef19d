package cl.soser.canal.notification.outbox;

import java.time.Instant;

/** Fired when a colleague opens the mailbox and the text of a message. */
public record MessageOpened(
        long messageId, String ticketNumber, MessagePurpose purpose, Instant at) {}
