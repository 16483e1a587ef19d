package cl.soser.canal.shared;

/**
 * Fired when a mail about a ticket will never arrive, in the transaction that records it; the duty
 * becomes "llamar en su lugar" (rules §6, §7). Lives here so that the ticket can listen without
 * knowing who sends.
 *
 * @param ticketNumber the public number
 * @param messageId the row of the outbox
 * @param templateCode what the mail was about, "respuesta-definitiva"
 * @param recipient the address that did not take it
 */
public record DeliveryFailed(
        String ticketNumber, long messageId, String templateCode, String recipient) {}
