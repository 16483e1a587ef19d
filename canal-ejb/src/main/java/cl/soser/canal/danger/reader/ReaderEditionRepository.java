package cl.soser.canal.danger.reader;

import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.danger.ReaderEntry;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The editions: the first edit after a publication begins a new one with all edits in force, and
 * everything else is written there. Within the transaction of a use case.
 */
@ApplicationScoped
class ReaderEditionRepository {

    /** More than a person oversees, and fast to apply. */
    static final int MOST = 1_000;

    private static final String SET = "ediciones";

    @PersistenceContext EntityManager em;
    @Inject ConfigurationChangeRepository configurationChangeRepository;
    @Inject Clock clock;

    /** The one being written, else the one in force; empty while only what is shipped is. */
    Optional<ReaderEdition> last() {
        return em.createNamedQuery(ReaderEdition.LAST, ReaderEdition.class)
                .setMaxResults(1)
                .getResultStream()
                .findAny();
    }

    /** 0 for what is shipped. */
    int inForce() {
        Integer number =
                em.createNamedQuery(ReaderEdition.IN_FORCE, Integer.class).getSingleResult();
        return number == null ? 0 : number;
    }

    /** None for number 0. */
    List<ReaderEdit> edits(int edition) {
        return em.createNamedQuery(ReaderEdit.OF_EDITION, ReaderEdit.class)
                .setParameter("edition", edition)
                .getResultList();
    }

    EditedEntries entries(int edition) {
        return new EditedEntries(ReaderEntry.shipped(), edits(edition));
    }

    /**
     * The edition that is not published yet, begun if there is none. It is locked, so that the
     * second of two edits starts from the result of the first.
     */
    ReaderEdition toWrite() {
        ReaderEdition last = last().orElse(null);
        if (last != null && !last.isPublished()) {
            em.lock(last, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            return last;
        }
        int inForce = last == null ? 0 : last.getNumber();
        return begin(new ReaderEdition(inForce + 1, null), edits(inForce));
    }

    void requireNoneWritten() {
        if (last().filter(one -> !one.isPublished()).isPresent()) {
            throw new NotAllowedException("reader.draft.open");
        }
    }

    private ReaderEdition begin(ReaderEdition next, List<ReaderEdit> edits) {
        em.persist(next);
        try {
            em.flush();
        } catch (PersistenceException begunByAnother) {
            throw new OptimisticLockException(begunByAnother);
        }
        edits.forEach(edit -> em.persist(edit.in(next.getNumber())));
        em.flush();
        return next;
    }

    boolean isKnown(ReaderEdition edition, ReaderEntry entry) {
        return entries(edition.getNumber()).isKnown(entry);
    }

    /** Adds the entry, or switches on what is shipped and off. */
    void add(ReaderEdition edition, ReaderEntry entry) {
        EditedEntries all = entries(edition.getNumber());
        all.requireConcepts(entry);
        if (all.isKnown(entry)) {
            throw new NotAllowedException("reader.known", entry.words());
        }
        ReaderEdit edit = all.edit(entry).orElse(null);
        if (edit != null) {
            em.remove(edit);
        } else {
            keep(edition, entry, true);
        }
        em.flush();
        recordChange(entry, false, true);
    }

    /** Takes away what was added, or switches off what is shipped. */
    void takeOut(ReaderEdition edition, ReaderEntry entry) {
        EditedEntries all = entries(edition.getNumber());
        if (!all.isKnown(entry)) {
            throw new OptimisticLockException();
        }
        ReaderEdit edit = all.edit(entry).orElse(null);
        if (edit != null) {
            em.remove(edit);
        }
        if (all.isShipped(entry)) {
            keep(edition, entry, false);
        }
        em.flush();
        recordChange(entry, true, false);
    }

    private void keep(ReaderEdition edition, ReaderEntry entry, boolean added) {
        if (edits(edition.getNumber()).size() >= MOST) {
            throw new NotAllowedException("reader.many", MOST);
        }
        em.persist(new ReaderEdit(edition.getNumber(), entry, added));
    }

    private void recordChange(ReaderEntry entry, boolean before, boolean after) {
        configurationChangeRepository.changed(
                new ConfigurationSubject(
                        ConfigurationKind.LECTOR,
                        entry.subject(),
                        entry.subject() + ": " + entry.words()),
                fields(before),
                fields(after));
    }

    private static ConfigurationFields fields(boolean known) {
        return ConfigurationFields.NONE.field("readerEntry", known);
    }

    /** From this transaction's commit on it is what is read with. */
    void publish(ReaderEdition edition, Long account) {
        int before = inForce();
        edition.publish(account, clock.instant());
        em.flush();
        ConfigurationFields none = ConfigurationFields.NONE;
        configurationChangeRepository.changed(
                new ConfigurationSubject(ConfigurationKind.LECTOR, SET, "{configured.reader}"),
                none.field("readerEdition", before),
                none.field("readerEdition", edition.getNumber()));
    }

    /** Publishes an earlier one again, under a number of its own. */
    void restore(int earlier, Long account) {
        publish(begin(new ReaderEdition(inForce() + 1, earlier), edits(earlier)), account);
    }

    void discard(ReaderEdition edition) {
        edits(edition.getNumber()).forEach(em::remove);
        em.flush();
        em.remove(edition);
        configurationChangeRepository.changed(
                new ConfigurationSubject(ConfigurationKind.LECTOR, SET, "{configured.reader}"),
                ConfigurationFields.NONE.field("readerDraft", edition.getNumber()),
                ConfigurationFields.NONE.field("readerDraft", "{reader.discarded.draft}"));
    }
}
