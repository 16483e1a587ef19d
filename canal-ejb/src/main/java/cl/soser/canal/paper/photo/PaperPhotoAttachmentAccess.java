package cl.soser.canal.paper.photo;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.attachment.AttachmentAccess;
import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Only transcribers and the sender see a photograph of sheets, because it may show a second
 * person's sheet. Once nothing on it waits, it is as restricted as the tickets made of it.
 */
@ApplicationScoped
public class PaperPhotoAttachmentAccess implements AttachmentAccess {

    @PersistenceContext EntityManager em;
    @Inject Caller caller;
    @Inject TicketRepository ticketRepository;

    @Override
    public boolean opens(OwnerKind kind) {
        return kind == OwnerKind.SHEET;
    }

    @Override
    public boolean mayRead(OwnerKind kind, long id, String pass) {
        PaperPhoto photo = em.find(PaperPhoto.class, id);
        if (photo == null) {
            return false;
        }
        return (caller.has(Role.OPERADOR) || caller.has(Role.ADMINISTRADOR)) && isOpen(photo)
                || caller.id().filter(by -> by == photo.getSentBy()).isPresent();
    }

    private boolean isOpen(PaperPhoto photo) {
        return photo.getState() == PhotoState.ESPERA
                || em.createNamedQuery(Transcription.TICKETS_OF_PHOTO, Ticket.class)
                        .setParameter("photo", photo.getId())
                        .getResultStream()
                        .allMatch(ticketRepository::isReadable);
    }
}
