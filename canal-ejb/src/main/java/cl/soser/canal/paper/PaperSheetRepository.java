package cl.soser.canal.paper;

import cl.soser.canal.directory.School;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The rules of folios, within the caller's transaction; use cases check the rights. Issuing locks
 * the counter and changing a sheet locks its booklet, so that two take turns and the second gets an
 * error; unique keys of the tables guarantee it.
 */
@ApplicationScoped
public class PaperSheetRepository {

    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");

    /** The oldest delivery date; an older one is a typing error. */
    private static final int YEARS = 5;

    @PersistenceContext EntityManager em;
    @Inject Event<PaperChanged> changes;

    /**
     * @param by null for the demonstration
     */
    Booklet issue(IssueBookletCommand order, Long by, Instant now) {
        FolioSequence counter =
                em.find(FolioSequence.class, FolioSequence.ONLY, LockModeType.PESSIMISTIC_WRITE);
        List<Booklet> before =
                em.createNamedQuery(Booklet.BY_KEY, Booklet.class)
                        .setParameter("key", order.submissionKey())
                        .getResultList();
        if (!before.isEmpty()) {
            return before.get(0);
        }
        em.refresh(counter);
        long first = order.first() == null ? free(counter, order.sheets()) : order.first();
        check(order, first, now);
        School school = em.find(School.class, order.school());
        if (school == null) {
            throw new NotFoundException();
        }
        Booklet booklet = new Booklet(order, first, school, by, now);
        em.persist(booklet);
        if (order.first() == null) {
            counter.passed(booklet.getRange().last().number());
        }
        em.flush();
        String range = booklet.getRange().first() + " – " + booklet.getRange().last();
        changes.fire(new PaperChanged("ENTREGADO", booklet.getId(), range, null, now));
        return booklet;
    }

    /** Folios given by hand far ahead are stepped over when it comes to them, no sooner. */
    private long free(FolioSequence counter, int sheets) {
        long first = counter.next();
        for (Optional<Booklet> taken = taken(first, sheets);
                taken.isPresent();
                taken = taken(first, sheets)) {
            first = taken.get().getRange().last().number() + 1;
        }
        return first;
    }

    /** The first booklet that has any of these folios. */
    private Optional<Booklet> taken(long first, int sheets) {
        return em.createNamedQuery(Booklet.OVERLAPPING, Booklet.class)
                .setParameter("first", first)
                .setParameter("last", first + sheets - 1)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Undoes a delivery by mistake, while all of its sheets are blank. */
    void takeBack(long id, String reason, Instant now) {
        Booklet booklet = em.find(Booklet.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (booklet == null) {
            throw new NotFoundException();
        }
        boolean touched =
                !em.createNamedQuery(PaperSheet.OF_BOOKLETS, PaperSheet.class)
                        .setParameter("booklets", List.of(id))
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
        if (touched) {
            throw new NotAllowedException("paper.booklet.touched");
        }
        String range = booklet.getRange().first() + " – " + booklet.getRange().last();
        em.remove(booklet);
        changes.fire(new PaperChanged("DEVUELTO", id, range, reason, now));
    }

    private void check(IssueBookletCommand order, long first, Instant now) {
        if (order.sheets() % Booklet.BLOCK != 0) {
            throw new NotAllowedException("paper.issue.tens");
        }
        long last = first + order.sheets() - 1;
        if (first < 1 || last > Folio.LARGEST || first % Booklet.BLOCK != 1) {
            throw new NotAllowedException("paper.issue.first");
        }
        if (order.deliveredOn().isAfter(now.atZone(SANTIAGO).toLocalDate())) {
            throw new NotAllowedException("paper.issue.future");
        }
        if (order.deliveredOn().isBefore(now.atZone(SANTIAGO).toLocalDate().minusYears(YEARS))) {
            throw new NotAllowedException("paper.issue.past");
        }
        taken(first, order.sheets())
                .ifPresent(
                        taken -> {
                            throw new NotAllowedException(
                                    "paper.issue.taken",
                                    taken.getRange().first().format(),
                                    taken.getRange().last().format(),
                                    taken.getSchool().getName());
                        });
    }

    /** What was typed or read, or why it is no folio. */
    public Folio folio(String text) {
        return Folio.read(text).orElseThrow(() -> new NotAllowedException("paper.folio.wrong"));
    }

    /** The booklet that has this folio. */
    public Booklet booklet(Folio folio) {
        return em.createNamedQuery(Booklet.HOLDING, Booklet.class)
                .setParameter("folio", folio.number())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotAllowedException("paper.folio.unknown", folio.format()));
    }

    public void mark(Folio folio, PaperSheetState state, String reason, Long by, Instant now) {
        Booklet booklet = held(folio);
        PaperSheet known = em.find(PaperSheet.class, folio.number());
        if (known != null) {
            throw refusal(known);
        }
        em.persist(PaperSheet.outOfUse(folio, booklet, state, reason, by, now));
        fire(state.name(), booklet, folio, reason, now);
    }

    void restore(Folio folio, Instant now) {
        Booklet booklet = held(folio);
        PaperSheet sheet = em.find(PaperSheet.class, folio.number());
        if (sheet == null) {
            throw new NotAllowedException("paper.sheet.EN_BLANCO", folio.format());
        }
        if (sheet.getState() == PaperSheetState.USADA) {
            throw refusal(sheet);
        }
        em.remove(sheet);
        fire(PaperSheetState.EN_BLANCO.name(), booklet, folio, sheet.getReason(), now);
    }

    /** The sheet becomes a ticket; a lost one that turned up may too. */
    public void use(Folio folio, Long school, long ticketId, Long by, Instant now) {
        Booklet booklet = held(folio);
        check(folio, booklet, school);
        PaperSheet lost = em.find(PaperSheet.class, folio.number());
        if (lost == null) {
            em.persist(PaperSheet.used(folio, booklet, ticketId, by, now));
        } else {
            lost.found(ticketId, by, now);
        }
        fire(PaperSheetState.USADA.name(), booklet, folio, null, now);
    }

    /** Refuses a folio of another school's booklet, and a sheet that is used or void. */
    public void check(Folio folio, Booklet booklet, Long school) {
        if (school != null && !booklet.getSchool().getId().equals(school)) {
            throw new NotAllowedException(
                    "paper.folio.foreign", folio.format(), booklet.getSchool().getName());
        }
        PaperSheet known = em.find(PaperSheet.class, folio.number());
        if (known != null && known.getState() != PaperSheetState.EXTRAVIADA) {
            throw refusal(known);
        }
    }

    private NotAllowedException refusal(PaperSheet sheet) {
        return sheet.getState() == PaperSheetState.USADA
                ? new NotAllowedException(
                        "paper.sheet.USADA",
                        sheet.getFolio().format(),
                        em.find(Ticket.class, sheet.getTicketId()).getNumber())
                : new NotAllowedException(
                        "paper.sheet." + sheet.getState(), sheet.getFolio().format());
    }

    /** The booklet of a folio, held until the transaction ends. */
    private Booklet held(Folio folio) {
        Booklet booklet = booklet(folio);
        em.lock(booklet, LockModeType.PESSIMISTIC_WRITE);
        return booklet;
    }

    private void fire(String change, Booklet booklet, Folio folio, String reason, Instant now) {
        changes.fire(new PaperChanged(change, booklet.getId(), folio.format(), reason, now));
    }
}
