package cl.soser.canal.inbound;

import java.time.Instant;

/**
 * Fired in the transaction in which a person says where a mail belongs.
 *
 * @param ticket its number; null where it belongs to none
 */
public record MailSettled(long mail, MailState how, String ticket, String reason, Instant at) {}
