package cl.soser.canal.paper.transcription;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.paper.photo.DiscardReason;
import cl.soser.canal.paper.photo.PaperPhotoRepository;
import cl.soser.canal.paper.photo.PaperSheetOrigin;
import cl.soser.canal.paper.photo.PhotoReadingWorker;
import cl.soser.canal.paper.photo.ReturnReason;
import cl.soser.canal.shared.SecretTokens;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A sheet on a photograph becomes a ticket, or is marked as none. Saving locks the photograph, so
 * the second of two transcribers gets an error that names the first; unique keys guarantee it. Its
 * QRs are read before, so that no sheet is forgotten on it.
 */
@Stateless
@RolesAllowed({Role.OPERADOR, Role.ADMINISTRADOR})
public class TranscriptionService {

    private static final int TRIES = 3;

    @Inject TranscriptionWorker transcriptionWorker;
    @Inject PaperPhotoRepository photos;
    @Inject PhotoReadingWorker photoReadingWorker;
    @Inject Caller caller;

    /** For one form: however often it is sent, it makes one ticket. */
    @TransactionAttribute(SUPPORTS)
    public String newKey() {
        return "papel-" + SecretTokens.random();
    }

    /**
     * Where a sheet on a photograph comes from, as soon as its folio is typed.
     *
     * @throws cl.soser.canal.shared.NotAllowedException no ticket may be made of it, and why
     */
    @TransactionAttribute(SUPPORTS)
    public PaperSheetOrigin place(long photo, @NotBlank @Size(max = 40) String folio) {
        return photos.place(photo, folio);
    }

    /**
     * Makes a ticket of a sheet, at this instant. It first returns what must be looked at again,
     * then what would change in a person on record. The ticket is made only with the codes of
     * exactly these.
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public TranscriptionResult transcribe(@NotNull @Valid TranscribeCommand sheet) {
        photoReadingWorker.read(sheet.photo());
        TranscriptionWorker.Submission sent =
                new TranscriptionWorker.Submission(sheet, caller.requireId());
        for (int tries = 1; ; tries++) {
            try {
                return transcriptionWorker.transcribe(sent);
            } catch (EJBException collided) {
                if (tries == TRIES) {
                    throw collided;
                }
            }
        }
    }

    /**
     * A sheet on the photograph is none to make a ticket of.
     *
     * @param reason in words; asked for a void one and for one of elsewhere
     */
    public void settle(
            long photo,
            @NotBlank @Size(max = 40) String folio,
            @NotNull DiscardReason as,
            @Size(max = 300) String reason) {
        photoReadingWorker.read(photo);
        photos.settle(photo, folio, as, reason, caller.requireId());
    }

    /** The photograph goes back to its sender. */
    public void returnToSender(
            long photo, @NotNull ReturnReason reason, @NotBlank @Size(max = 400) String text) {
        photos.returnToSender(photo, reason, text.strip(), caller.requireId());
    }

    /**
     * The photograph belongs to the school its sheet was issued to, not to the one it was sent for.
     */
    @RolesAllowed(Role.ADMINISTRADOR)
    public void moveToSchoolOf(long photo, @NotBlank @Size(max = 40) String folio) {
        photos.moveToSchoolOf(photo, folio, caller.requireId());
    }
}
