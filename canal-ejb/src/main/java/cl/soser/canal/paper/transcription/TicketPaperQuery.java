package cl.soser.canal.paper.transcription;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.attachment.AttachmentRow;
import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.paper.PaperSheet;
import cl.soser.canal.paper.photo.PaperPhotoAttachmentAccess;
import cl.soser.canal.paper.photo.Transcription;
import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.tracking.CitizenTicketService;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Optional;

/**
 * The sheet of a ticket. Only transcribers see the picture: it may show a second person's sheet,
 * which is not for the area that answers.
 */
@Stateless
@TransactionAttribute(SUPPORTS)
@RolesAllowed({Role.OPERADOR, Role.ADMINISTRADOR, Role.AREA, Role.OPERACIONES})
public class TicketPaperQuery {

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject CitizenTicketService mine;
    @Inject PaperPhotoAttachmentAccess paperPhotoAttachmentAccess;
    @Inject AttachmentService attachmentService;
    @Inject Caller caller;

    /** For a member of the staff who may read the ticket; empty where it came on no sheet. */
    public Optional<TicketPaperDetails> of(@NotBlank String number) {
        long ticketId = ticketRepository.readable(number).getId();
        return em.createNamedQuery(Transcription.OF_TICKET, Transcription.class)
                .setParameter("ticket", ticketId)
                .getResultStream()
                .findAny()
                .map(this::facts)
                .or(() -> folio(ticketId).map(TicketPaperDetails::ofFolio));
    }

    private TicketPaperDetails facts(Transcription sheet) {
        long photo = sheet.photo().getId();
        boolean shown =
                (caller.has(Role.OPERADOR) || caller.has(Role.ADMINISTRADOR))
                        && paperPhotoAttachmentAccess.mayRead(OwnerKind.SHEET, photo, null);
        return new TicketPaperDetails(
                sheet.folio().format(),
                new TicketPaperDetails.Entered(
                        sheet.writtenOn(),
                        sheet.photographedAt(),
                        sheet.receivedAt(),
                        sheet.enteredAt(),
                        sheet.isSigned(),
                        sheet.writtenDocument()),
                shown ? photo : null,
                shown ? picture(photo) : null);
    }

    private String picture(long photo) {
        return attachmentService.of(OwnerKind.SHEET, List.of(photo)).stream()
                .filter(AttachmentRow::preview)
                .map(AttachmentRow::publicId)
                .findFirst()
                .orElse(null);
    }

    /** For the citizen whose ticket it is, signed in or following it with a code. */
    @PermitAll
    @OpenToAll("CitizenTicketService decides for the single ticket; a grant needs no account.")
    public Optional<String> folioOfMine(@NotBlank String number, String grant) {
        return folio(mine.idOf(number, grant));
    }

    private Optional<String> folio(long ticketId) {
        return em.createNamedQuery(PaperSheet.OF_TICKET, PaperSheet.class)
                .setParameter("ticket", ticketId)
                .getResultStream()
                .findFirst()
                .map(sheet -> sheet.getFolio().format());
    }
}
