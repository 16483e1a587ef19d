package cl.soser.canal.notification.outbox;

import cl.soser.canal.notification.template.MailSettings;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.person.AnswerChannel;
import cl.soser.canal.person.Person;
import cl.soser.canal.person.Phone;
import cl.soser.canal.response.Answer;
import cl.soser.canal.shared.DeliveryFailed;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketChanged;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/**
 * Messages that staff must give by telephone, text message or letter, because the person has no
 * mailbox, chose it, or the mail came back (rules, sections 3, 6 and 7). The ticket has a mark, so
 * that lists find it.
 */
@ApplicationScoped
public class CallDutyObserver {

    @PersistenceContext EntityManager em;
    @Inject Outbox outbox;
    @Inject TicketRepository ticketRepository;
    @Inject MailSettings settings;
    @Inject Clock clock;

    List<OutboundMessage> pending(long ticketId) {
        return em.createNamedQuery(OutboundMessage.BY_HAND, OutboundMessage.class)
                .setParameter("ticket", ticketId)
                .setParameter("pending", MessageState.PENDIENTE)
                .setParameter("byHand", OutboundMessage.BY_HAND_CHANNELS)
                .getResultList();
    }

    /** After a message was given or discarded: removes the mark if none is left. */
    void settle(Ticket ticket) {
        if (pending(ticket.getId()).isEmpty()) {
            ticket.settleCall();
        }
    }

    /**
     * The mail failed for good. The ticket and its answer are marked, and important messages become
     * a call.
     */
    void on(@Observes DeliveryFailed failure) {
        OutboundMessage message = em.find(OutboundMessage.class, failure.messageId());
        MessageCode code = MessageCode.ofFile(failure.templateCode());
        if (code.isSecret()) {
            return;
        }
        Ticket ticket = em.find(Ticket.class, message.getTicketId());
        ticketRepository.stepAt(
                ticket,
                StepKind.REBOTE,
                message.getSubject(),
                null,
                clock.instant(),
                (t, now) -> {
                    if (message.getAnswerId() == null) {
                        t.touch(now);
                    } else {
                        t.bounce(now);
                    }
                });
        if (code.isOwed()) {
            outbox.callInstead(message, ticket, contact(ticket));
        }
    }

    /** An answer was withdrawn before the person was informed. */
    void on(@Observes TicketChanged change) {
        if (change.kind() != StepKind.DESHACER) {
            return;
        }
        for (OutboundMessage message : pending(change.ticketId())) {
            Long answer = message.getAnswerId();
            if (answer != null && em.find(Answer.class, answer).getLeftAt() == null) {
                message.discard("outbox.reason.undone", settings.isDemo());
            }
        }
        settle(em.find(Ticket.class, change.ticketId()));
    }

    /** How to reach a person without a mailbox; empty if unknown. */
    public static String contact(Ticket ticket) {
        Person person = ticket.getPerson();
        if (ticket.getAnswerChannel() == AnswerChannel.CARTA) {
            return person.getPostalAddress().orElse("");
        }
        return person.getMobile().or(person::getLandline).map(Phone::toString).orElse("");
    }
}
