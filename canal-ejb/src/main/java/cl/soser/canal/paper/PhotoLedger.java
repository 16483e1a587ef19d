package cl.soser.canal.paper;

import cl.soser.canal.account.Account;
import cl.soser.canal.directory.School;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.RefusedException;
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
class PhotoLedger {

    @PersistenceContext EntityManager em;
    @Inject SheetLedger sheets;
    @Inject Event<PhotoReturned> returned;
    @Inject Event<PhotoMoved> moved;
    @Inject Clock clock;

    /** The second of two gets an error that names the first. */
    void refuseSecond(Folio folio) {
        em.createNamedQuery(Transcription.OF_FOLIO, Transcription.class)
                .setParameter("folio", folio.number())
                .getResultStream()
                .findAny()
                .ifPresent(
                        first -> {
                            throw new RefusedException(
                                    "paper.desk.first",
                                    folio.format(),
                                    em.find(Account.class, first.enteredBy()).getDisplayName(),
                                    em.find(Ticket.class, first.ticket()).getNumber());
                        });
    }

    SheetPlace place(long id, String text) {
        SheetPhoto photo = find(id);
        Folio folio = sheets.folio(text);
        refuseSecond(folio);
        Booklet booklet = sheets.booklet(folio);
        sheets.check(folio, booklet, photo.getSchool().getId());
        School school = booklet.getSchool();
        return new SheetPlace(
                folio.format(),
                school.getName(),
                school.getStatus(),
                em.find(Sheet.class, folio.number()) != null);
    }

    void settle(long id, String text, SheetOut as, String reason, long by) {
        SheetPhoto photo = held(id);
        photo.requireWaiting();
        Folio folio = sheets.folio(text);
        Instant now = clock.instant();
        boolean words = reason != null && !reason.isBlank();
        if (!words && (as == SheetOut.ANULADA || as == SheetOut.AJENA)) {
            throw new RefusedException("paper.settle.reason");
        }
        refuseUnlike(photo, folio, as);
        if (as == SheetOut.ANULADA) {
            sheets.mark(folio, SheetState.ANULADA, reason.strip(), by, now);
        }
        see(photo, folio).settle(as, by, now);
        finish(photo, by, now);
    }

    /** Nothing that could be a ticket is put aside as known or as another school's. */
    private void refuseUnlike(SheetPhoto photo, Folio folio, SheetOut as) {
        RefusedException no = null;
        try {
            sheets.check(folio, sheets.booklet(folio), photo.getSchool().getId());
        } catch (RefusedException refused) {
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
            throw no == null ? new RefusedException("paper.settle.usable", folio.format()) : no;
        }
    }

    void giveBack(long id, ReturnReason reason, String text, long by) {
        SheetPhoto photo = held(id);
        Instant now = clock.instant();
        photo.giveBack(reason, text, by, now);
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

    void moveToSchoolOf(long id, String text, long by) {
        SheetPhoto photo = held(id);
        if (em.createNamedQuery(Transcription.COUNT_OF_PHOTO, Long.class)
                        .setParameter("photo", id)
                        .getSingleResult()
                > 0) {
            throw new RefusedException("paper.move.begun");
        }
        School school = sheets.booklet(sheets.folio(text)).getSchool();
        Instant now = clock.instant();
        long before = photo.getSchool().getId();
        photo.moveTo(school, by, now);
        moved.fire(new PhotoMoved(id, before, school.getId(), now));
    }

    private SheetPhoto find(long id) {
        SheetPhoto photo = em.find(SheetPhoto.class, id);
        if (photo == null) {
            throw new NotFoundException();
        }
        return photo;
    }

    /** Held until the transaction ends. */
    SheetPhoto held(long id) {
        SheetPhoto photo = em.find(SheetPhoto.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (photo == null) {
            throw new NotFoundException();
        }
        return photo;
    }

    SheetReading see(SheetPhoto photo, Folio folio) {
        PhotoSheetKey key = new PhotoSheetKey(photo.getId(), folio);
        SheetReading known = em.find(SheetReading.class, key);
        if (known != null) {
            return known;
        }
        SheetReading reading = new SheetReading(key, true);
        em.persist(reading);
        return reading;
    }

    /** Settled as a whole once each sheet seen on it is. */
    void finish(SheetPhoto photo, long by, Instant now) {
        em.flush();
        List<Long> one = List.of(photo.getId());
        Set<Folio> made =
                em.createNamedQuery(Transcription.FOLIOS, Object[].class)
                        .setParameter("photos", one)
                        .getResultStream()
                        .map(row -> new Folio((Long) row[1]))
                        .collect(Collectors.toSet());
        boolean all =
                em.createNamedQuery(SheetReading.OF_PHOTOS, SheetReading.class)
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
