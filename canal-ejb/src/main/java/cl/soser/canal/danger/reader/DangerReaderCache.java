package cl.soser.canal.danger.reader;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import cl.soser.canal.configuration.ConfigurationChanged;
import cl.soser.canal.danger.DangerReader;
import cl.soser.canal.danger.ReaderEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the reader in force, which takes long to build, and for a few seconds which edition that
 * is: short enough that no notification is needed when another server publishes. Without a
 * classifier the words go on alone, and the log says so.
 */
@ApplicationScoped
class DangerReaderCache {

    private static final Logger LOG = Logger.getLogger(DangerReaderCache.class.getName());
    private static final long KEPT = Duration.ofSeconds(10).toNanos();

    private record InForce(int edition, DangerReader reader, long readAt) {

        boolean isFresh() {
            return System.nanoTime() - readAt <= KEPT;
        }
    }

    @PersistenceContext EntityManager em;

    private volatile InForce inForce;
    private volatile boolean changed;

    DangerReader inForce() {
        InForce now = inForce;
        return now != null && now.isFresh() && !changed ? now.reader() : renewed().reader();
    }

    /** One thread reads it anew; the others wait for what it finds. */
    private synchronized InForce renewed() {
        InForce known = inForce;
        if (known != null && known.isFresh() && !changed) {
            return known;
        }
        changed = false;
        long readAt = System.nanoTime();
        int edition = edition();
        DangerReader reader =
                known != null && known.edition() == edition ? known.reader() : built(edition);
        inForce = new InForce(edition, reader, readAt);
        return inForce;
    }

    private int edition() {
        Integer number =
                em.createNamedQuery(ReaderEdition.IN_FORCE, Integer.class)
                        .setFlushMode(FlushModeType.COMMIT)
                        .getSingleResult();
        return number == null ? 0 : number;
    }

    private DangerReader built(int edition) {
        EditedEntries entries =
                new EditedEntries(
                        ReaderEntry.shipped(),
                        em.createNamedQuery(ReaderEdit.OF_EDITION, ReaderEdit.class)
                                .setParameter("edition", edition)
                                .setFlushMode(FlushModeType.COMMIT)
                                .getResultList());
        DangerReader words = DangerReader.ofWords(entries.known());
        try {
            return words.asShipped();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Dangers are read by words alone: no classifier", e);
            return words;
        }
    }

    /** What was published here is read with here at once. */
    void on(@Observes(during = AFTER_SUCCESS) ConfigurationChanged change) {
        changed = true;
    }
}
