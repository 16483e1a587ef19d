package cl.soser.canal.shared;

/**
 * Fired when a mail about a ticket will never arrive, in the transaction that records it; the duty
 * becomes "llamar en su lugar" (rules, sections 6 and 7). It is in this package so that its
 * observer does not depend on the sender.
 *
 * @param ticketNumber the public number
 * @param messageId the row of the outbox
 * @param templateCode what the mail was about, "respuesta-definitiva"
 * @param recipient the address that did not take it
 */
public record DeliveryFailed(
        String ticketNumber, long messageId, String templateCode, String recipient) {}
