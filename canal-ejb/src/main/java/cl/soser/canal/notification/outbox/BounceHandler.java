package cl.soser.canal.notification.outbox;

import cl.soser.canal.inbound.address.SentMailLookup;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.shared.DeliveryFailed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/**
 * Finds the mail of the outbox by its Message-ID when it bounces, and treats it as if the mail
 * server had rejected it at once.
 */
@ApplicationScoped
class BounceHandler implements SentMailLookup {

    @PersistenceContext EntityManager em;
    @Inject Event<DeliveryFailed> failures;
    @Inject Clock clock;

    /** The host after the @ may have been another one then. */
    @Override
    public Optional<SentMail> find(String messageId) {
        int end = messageId.indexOf('@');
        if (end != OutboundMessage.LENGTH_OF_KEY) {
            return Optional.empty();
        }
        return em.createNamedQuery(OutboundMessage.BY_MAIL_KEY, OutboundMessage.class)
                .setParameter("key", messageId.substring(0, end))
                .getResultStream()
                .findFirst()
                .map(
                        message ->
                                new SentMail(
                                        message.getId(),
                                        message.getTicketNumber(),
                                        isToCitizen(message)));
    }

    @Override
    public void bounced(long id, String words) {
        OutboundMessage message = em.find(OutboundMessage.class, id);
        if (!message.isSent()) {
            return;
        }
        message.bounce(clock.instant(), words);
        if (isToCitizen(message)) {
            failures.fire(
                    new DeliveryFailed(
                            message.getTicketNumber(),
                            message.getId(),
                            message.getTemplateCode(),
                            message.getRecipientAddress()));
        }
    }

    /** A notice is not counted: what it tells of is on its way by another channel. */
    static boolean isToCitizen(OutboundMessage message) {
        return message.getTicketNumber() != null
                && message.getChannel() != MessageChannel.AVISO
                && !MessageCode.ofFile(message.getTemplateCode()).isInternal();
    }
}
