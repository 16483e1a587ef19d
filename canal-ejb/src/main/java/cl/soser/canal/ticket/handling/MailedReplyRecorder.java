package cl.soser.canal.ticket.handling;

import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.ticket.MessageKind;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketMessage;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/**
 * Adds a mail to a ticket. Runs in the caller's transaction; the caller has checked that the mail
 * belongs there. A unique key prevents that one mail is added twice.
 */
@ApplicationScoped
public class MailedReplyRecorder {

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject AttachmentService attachmentService;

    /**
     * The citizen's words. A ticket that waited for them goes back to work; a closed one stays
     * closed, shows them, and may be reopened by a person who has that right.
     *
     * @param why the mail is theirs although another mailbox sent it; null if the mailbox is theirs
     * @return id of the message
     */
    public long reply(Ticket ticket, Mailed mail, String why) {
        long message = keep(ticket, MessageKind.CIUDADANO, mail, null);
        if (ticket.getStatus().isOpen()) {
            ticketRepository.step(ticket, StepKind.REPLICA, why, Ticket::citizenReplied);
        } else {
            ticketRepository.step(ticket, StepKind.TRAS_CIERRE, why, Ticket::touch);
        }
        return message;
    }

    /** A mail of another person about it: for staff only. */
    public long note(Ticket ticket, Mailed mail, Long by) {
        return keep(ticket, MessageKind.NOTA, mail, by);
    }

    /** The citizen asks by mail to reopen it. */
    public void reopen(Ticket ticket, String why) {
        ticketRepository.step(ticket, StepKind.REAPERTURA, why, Ticket::reopen);
    }

    /**
     * The mail belonged to another ticket or person. Staff continue to see it; the citizen does
     * not, and gets no message about it.
     */
    public void withdraw(long message, String why) {
        TicketMessage reply = em.find(TicketMessage.class, message);
        ticketRepository.step(
                em.find(Ticket.class, reply.getTicketId()),
                StepKind.CORREO_RETIRADO,
                why,
                (ticket, now) -> {
                    reply.withdraw(now);
                    ticket.touch(now);
                });
    }

    private long keep(Ticket ticket, MessageKind kind, Mailed mail, Long by) {
        TicketMessage message =
                new TicketMessage(ticket, kind, mail.text(), by, mail.key(), mail.at())
                        .mailed(mail.sentAt());
        em.persist(message);
        attachmentService.adopt(mail.basket(), OwnerKind.MESSAGE, message.getId());
        return message.getId();
    }

    /**
     * The content of a mail.
     *
     * @param key the same for every repetition of one mail; null for what staff add to it
     * @param basket token of the files that came along; may be null
     * @param sentAt when it was sent; null where no mail says so
     * @param at when it comes to be on the ticket
     */
    public record Mailed(String key, String text, String basket, Instant sentAt, Instant at) {}
}
