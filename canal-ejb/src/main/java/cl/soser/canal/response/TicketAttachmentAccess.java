package cl.soser.canal.response;

import cl.soser.canal.attachment.AttachmentAccess;
import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketMessage;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.tracking.CitizenTicketService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who may read the files of a ticket, of a message on it, or of an answer: people who may read that
 * object. A citizen gets no file of an internal note, nor of an answer that has not left.
 */
@ApplicationScoped
class TicketAttachmentAccess implements AttachmentAccess {

    private static final Set<OwnerKind> OWN =
            EnumSet.of(OwnerKind.TICKET, OwnerKind.MESSAGE, OwnerKind.ANSWER);

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject CitizenTicketService mine;

    @Override
    public boolean opens(OwnerKind kind) {
        return OWN.contains(kind);
    }

    @Override
    public boolean mayRead(OwnerKind kind, long id, String pass) {
        return switch (kind) {
            case TICKET -> mayRead(id, true, pass);
            case MESSAGE -> ofMessage(em.find(TicketMessage.class, id), pass);
            case ANSWER -> ofAnswer(em.find(Answer.class, id), pass);
            default -> false;
        };
    }

    private boolean ofMessage(TicketMessage message, String pass) {
        return message != null && mayRead(message.getTicketId(), message.isForCitizen(), pass);
    }

    private boolean ofAnswer(Answer answer, String pass) {
        return answer != null
                && mayRead(
                        answer.getTicket().getId(), answer.getState() == AnswerState.ENVIADA, pass);
    }

    private boolean mayRead(long id, boolean citizenToo, String pass) {
        Ticket ticket = em.find(Ticket.class, id);
        return ticket != null
                && (ticketRepository.isReadable(ticket) || citizenToo && mine.isMine(ticket, pass));
    }
}
