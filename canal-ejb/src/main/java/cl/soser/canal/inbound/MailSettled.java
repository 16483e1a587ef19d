package cl.soser.canal.inbound;

import java.time.Instant;

/**
 * Fired in the transaction in which a person assigns a mail.
 *
 * @param how the state it came to, or {@code RETIRADO} where it was taken from a ticket again
 * @param ticket its number; null where it belongs to none
 */
public record MailSettled(long mail, String how, String ticket, String reason, Instant at) {}
