package cl.soser.canal.paper.photo;

import cl.soser.canal.account.Account;
import cl.soser.canal.directory.School;
import cl.soser.canal.paper.Booklet;
import cl.soser.canal.paper.Folio;
import cl.soser.canal.paper.PaperSheet;
import cl.soser.canal.paper.PaperSheetRepository;
import cl.soser.canal.paper.PaperSheetState;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules of photographs and of the sheets on them, within the caller's transaction; use cases
 * check the rights. A change locks the photograph, so that two take turns and the second gets an
 * error.
 */
@ApplicationScoped
public class PaperPhotoRepository {

    @PersistenceContext EntityManager em;
    @Inject PaperSheetRepository sheets;
    @Inject Event<PhotoReturned> returned;
    @Inject Event<PhotoMoved> moved;
    @Inject Clock clock;

    /** The second of two gets an error that names the first. */
    public void refuseSecond(Folio folio) {
        em.createNamedQuery(Transcription.OF_FOLIO, Transcription.class)
                .setParameter("folio", folio.number())
                .getResultStream()
                .findAny()
                .ifPresent(
                        first -> {
                            throw new NotAllowedException(
                                    "paper.desk.first",
                                    folio.format(),
                                    em.find(Account.class, first.enteredBy()).getDisplayName(),
                                    em.find(Ticket.class, first.ticketId()).getNumber());
                        });
    }

    public PaperSheetOrigin place(long id, String text) {
        PaperPhoto photo = find(id);
        Folio folio = sheets.folio(text);
        refuseSecond(folio);
        Booklet booklet = sheets.booklet(folio);
        sheets.check(folio, booklet, photo.getSchool().getId());
        School school = booklet.getSchool();
        return new PaperSheetOrigin(
                folio.format(),
                school.getName(),
                school.getStatus(),
                em.find(PaperSheet.class, folio.number()) != null);
    }

    public void settle(long id, String text, DiscardReason as, String reason, long by) {
        PaperPhoto photo = held(id);
        photo.requireWaiting();
        Folio folio = sheets.folio(text);
        Instant now = clock.instant();
        boolean words = reason != null && !reason.isBlank();
        if (!words && (as == DiscardReason.ANULADA || as == DiscardReason.AJENA)) {
            throw new NotAllowedException("paper.settle.reason");
        }
        refuseUnlike(photo, folio, as);
        if (as == DiscardReason.ANULADA) {
            sheets.mark(folio, PaperSheetState.ANULADA, reason.strip(), by, now);
        }
        see(photo, folio).settle(as, by, now);
        finish(photo, by, now);
    }

    /** Nothing that could be a ticket is put aside as known or as another school's. */
    private void refuseUnlike(PaperPhoto photo, Folio folio, DiscardReason as) {
        NotAllowedException no = null;
        try {
            sheets.check(folio, sheets.booklet(folio), photo.getSchool().getId());
        } catch (NotAllowedException refused) {
            no = refused;
        }
        boolean elsewhere = no != null && no.getMessage().startsWith("paper.folio.");
        boolean known = no != null && no.getMessage().startsWith("paper.sheet.");
        boolean fits =
                switch (as) {
                    case AJENA -> elsewhere;
                    case CONOCIDA -> known;
                    case ANULADA -> no == null;
                    case EN_BLANCO -> !elsewhere && !known;
                };
        if (!fits) {
            throw no == null ? new NotAllowedException("paper.settle.usable", folio.format()) : no;
        }
    }

    public void returnToSender(long id, ReturnReason reason, String text, long by) {
        PaperPhoto photo = held(id);
        Instant now = clock.instant();
        photo.returnToSender(reason, text, by, now);
        returned.fire(
                new PhotoReturned(
                        id,
                        photo.getSentBy(),
                        photo.getSchool().getId(),
                        reason,
                        text,
                        photo.getPhotographedAt(),
                        now));
    }

    public void moveToSchoolOf(long id, String text, long by) {
        PaperPhoto photo = held(id);
        if (em.createNamedQuery(Transcription.COUNT_OF_PHOTO, Long.class)
                        .setParameter("photo", id)
                        .getSingleResult()
                > 0) {
            throw new NotAllowedException("paper.move.begun");
        }
        School school = sheets.booklet(sheets.folio(text)).getSchool();
        Instant now = clock.instant();
        long before = photo.getSchool().getId();
        photo.moveTo(school, by, now);
        moved.fire(new PhotoMoved(id, before, school.getId(), now));
    }

    private PaperPhoto find(long id) {
        PaperPhoto photo = em.find(PaperPhoto.class, id);
        if (photo == null) {
            throw new NotFoundException();
        }
        return photo;
    }

    /** Held until the transaction ends. */
    public PaperPhoto held(long id) {
        PaperPhoto photo = em.find(PaperPhoto.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (photo == null) {
            throw new NotFoundException();
        }
        return photo;
    }

    public PaperSheetReading see(PaperPhoto photo, Folio folio) {
        PaperSheetReadingId key = new PaperSheetReadingId(photo.getId(), folio);
        PaperSheetReading known = em.find(PaperSheetReading.class, key);
        if (known != null) {
            return known;
        }
        PaperSheetReading reading = new PaperSheetReading(key, true);
        em.persist(reading);
        return reading;
    }

    /** Settled as a whole once each sheet seen on it is. */
    public void finish(PaperPhoto photo, long by, Instant now) {
        em.flush();
        List<Long> one = List.of(photo.getId());
        Set<Folio> made =
                em.createNamedQuery(Transcription.FOLIOS, Object[].class)
                        .setParameter("photos", one)
                        .getResultStream()
                        .map(row -> new Folio((Long) row[1]))
                        .collect(Collectors.toSet());
        boolean all =
                em.createNamedQuery(PaperSheetReading.OF_PHOTOS, PaperSheetReading.class)
                        .setParameter("photos", one)
                        .getResultStream()
                        .allMatch(
                                sheet -> sheet.settledAs() != null || made.contains(sheet.folio()));
        if (all) {
            photo.done(by, now);
        } else {
            photo.touch(by, now);
        }
    }
}
