package cl.soser.canal.ticket;

import cl.soser.canal.attachment.Attachments;
import cl.soser.canal.attachment.OwnerKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/**
 * What came by mail, on a ticket. Within the transaction of whoever made sure that it belongs
 * there; its key keeps one mail from being said twice.
 */
@ApplicationScoped
public class MailedReplies {

    @PersistenceContext EntityManager em;
    @Inject Tickets tickets;
    @Inject Attachments attachments;

    /**
     * The citizen's words. A ticket that waited for them goes back to work; a closed one stays
     * closed, shows them, and may be reopened by whoever has that right.
     *
     * @param basket token of the files that came along
     * @param writtenAt when it reached us
     * @return id of the message
     */
    public long reply(Ticket ticket, String key, String text, String basket, Instant writtenAt) {
        long message = keep(ticket, MessageKind.CIUDADANO, key, text, basket, null, writtenAt);
        if (ticket.getStatus().isOpen()) {
            tickets.step(ticket, StepKind.REPLICA, null, Ticket::citizenReplied);
        } else {
            tickets.step(ticket, StepKind.TRAS_CIERRE, null, Ticket::touch);
        }
        return message;
    }

    /** What somebody else wrote about it: for the company's people alone. */
    public long note(
            Ticket ticket, String key, String text, String basket, Long by, Instant writtenAt) {
        return keep(ticket, MessageKind.NOTA, key, text, basket, by, writtenAt);
    }

    private long keep(
            Ticket ticket,
            MessageKind kind,
            String key,
            String text,
            String basket,
            Long by,
            Instant writtenAt) {
        TicketMessage message = new TicketMessage(ticket, kind, text, by, key, writtenAt);
        em.persist(message);
        attachments.adopt(basket, OwnerKind.MESSAGE, message.getId());
        return message.getId();
    }
}
