package cl.soser.canal.paper.photo;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.directory.School;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Where photographs of sheets arrive. Always within the transaction of who reports a school's day,
 * who has made sure that the caller works for that school.
 */
@Stateless
@RolesAllowed({Role.TERRENO, Role.OPERADOR, Role.ADMINISTRADOR})
@TransactionAttribute(MANDATORY)
public class PaperPhotoIntakeService {

    @PersistenceContext EntityManager em;
    @Inject AttachmentService attachmentService;
    @Inject Caller caller;
    @Inject Clock clock;
    @Inject Event<PhotoReceived> received;

    /** The photograph an earlier attempt delivered; empty when none did. */
    public Optional<PaperPhoto> delivered(@NotNull String submissionKey) {
        return em.createNamedQuery(PaperPhoto.BY_KEY, PaperPhoto.class)
                .setParameter("key", submissionKey)
                .getResultStream()
                .findAny()
                .map(this::senders);
    }

    /**
     * Stores a photograph that was not {@link #delivered} yet. If another attempt at the same one
     * was faster, its key makes this one fail, and the next attempt finds the receipt. This attempt
     * never reports success then, so that follow-up work is done once.
     *
     * @throws NotAllowedException the same image counts already, or the one to be replaced is
     *     transcribed
     */
    public PaperPhoto receive(@NotNull @Valid SendPhotoCommand sent) {
        Instant now = clock.instant();
        long by = caller.requireId();
        String image = attachmentService.onlyHashIn(sent.basket());
        PaperPhoto replaced = sent.replaces() == null ? null : mine(sent.replaces());
        School school = em.find(School.class, sent.school());
        if (school == null) {
            throw new NotFoundException();
        }
        refuseTwice(sent, image);
        PaperPhoto photo = new PaperPhoto(sent, image, school, by, now);
        em.persist(photo);
        em.flush();
        if (replaced != null) {
            refuseBegun(replaced);
            replaced.giveWayTo(photo, by, now);
            em.flush();
        }
        attachmentService.adopt(sent.basket(), OwnerKind.SHEET, photo.getId());
        received.fire(new PhotoReceived(photo.getId()));
        return photo;
    }

    /** Its sender takes it back, as long as it is not transcribed. */
    public void withdraw(long photo, int version) {
        PaperPhoto mine = mine(photo);
        if (mine.getVersion() != version) {
            throw new NotAllowedException("paper.photo.stale");
        }
        refuseBegun(mine);
        mine.withdraw(caller.requireId(), clock.instant());
    }

    /**
     * A ticket was made of one of its sheets and the other waits; sent back, it may be replaced.
     */
    private void refuseBegun(PaperPhoto photo) {
        if (photo.getState() == PhotoState.ESPERA
                && em.createNamedQuery(Transcription.COUNT_OF_PHOTO, Long.class)
                                .setParameter("photo", photo.getId())
                                .getSingleResult()
                        > 0) {
            throw new NotAllowedException("paper.photo.TRANSCRITA");
        }
    }

    /**
     * Another attempt at the same delivery may arrive meanwhile; the key then makes this one fail,
     * and the next attempt finds its receipt.
     */
    private void refuseTwice(SendPhotoCommand sent, String image) {
        em.createNamedQuery(PaperPhoto.BY_IMAGE, PaperPhoto.class)
                .setParameter("image", image)
                .setParameter("source", sent.source())
                .getResultStream()
                .filter(before -> !before.isDeliveryOf(sent.submissionKey()))
                .findAny()
                .ifPresent(
                        before -> {
                            throw new NotAllowedException("paper.photo.twice");
                        });
    }

    private PaperPhoto mine(long photo) {
        PaperPhoto found = em.find(PaperPhoto.class, photo);
        if (found == null) {
            throw new NotFoundException();
        }
        return senders(found);
    }

    private PaperPhoto senders(PaperPhoto photo) {
        if (photo.getSentBy() != caller.requireId()) {
            throw new NotFoundException();
        }
        return photo;
    }
}
