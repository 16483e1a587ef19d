package cl.soser.canal.danger.reader;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import cl.soser.canal.configuration.ConfigurationChanged;
import cl.soser.canal.danger.DangerReader;
import cl.soser.canal.danger.ReaderEntry;
import cl.soser.canal.shared.SecretTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the reader in force, which takes long to build, and for a few seconds which that is: short
 * enough that no notification is needed when another server publishes. Where the chosen classifier
 * is missing or broken the shipped one is read with, and without any the words go on alone; the log
 * says so, and {@link #state}.
 */
@ApplicationScoped
class DangerReaderCache {

    private static final Logger LOG = Logger.getLogger(DangerReaderCache.class.getName());
    private static final long KEPT = Duration.ofSeconds(10).toNanos();

    /** Which it is: the number of the edition, and the turn and number of the classifier. */
    private record Choice(int edition, int turn, int classifier) {}

    private record Built(DangerReader reader, DangerReaderState state) {}

    /** What it was, after how many changes on this server. */
    private record InForce(Choice choice, Built built, int changes, long readAt) {

        boolean holds(int changesNow) {
            return changes == changesNow && System.nanoTime() - readAt <= KEPT;
        }
    }

    @PersistenceContext EntityManager em;

    private final AtomicInteger changes = new AtomicInteger();
    private volatile InForce inForce;

    DangerReader inForce() {
        return built().reader();
    }

    DangerReaderState state() {
        return built().state();
    }

    private Built built() {
        InForce now = inForce;
        return now != null && now.holds(changes.get()) ? now.built() : renewed().built();
    }

    /**
     * One thread reads it anew; the others wait for what it finds, also while it is built: nothing
     * is read with what held before a change once that is known here.
     */
    private synchronized InForce renewed() {
        InForce known = inForce;
        int changesNow = changes.get();
        if (known != null && known.holds(changesNow)) {
            return known;
        }
        long readAt = System.nanoTime();
        Choice choice = choice();
        boolean same = known != null && known.choice().equals(choice);
        inForce = new InForce(choice, same ? known.built() : build(choice), changesNow, readAt);
        return inForce;
    }

    private Choice choice() {
        Integer edition =
                em.createNamedQuery(ReaderEdition.IN_FORCE, Integer.class)
                        .setFlushMode(FlushModeType.COMMIT)
                        .getSingleResult();
        ClassifierVersion chosen =
                em.createNamedQuery(ClassifierVersion.IN_FORCE, ClassifierVersion.class)
                        .setFlushMode(FlushModeType.COMMIT)
                        .setMaxResults(1)
                        .getSingleResult();
        return new Choice(edition == null ? 0 : edition, chosen.getTurn(), chosen.getNumber());
    }

    private Built build(Choice choice) {
        EditedEntries entries =
                new EditedEntries(
                        ReaderEntry.shipped(),
                        em.createNamedQuery(ReaderEdit.OF_EDITION, ReaderEdit.class)
                                .setParameter("edition", choice.edition())
                                .setFlushMode(FlushModeType.COMMIT)
                                .getResultList());
        DangerReader words = DangerReader.ofWords(entries.known());
        if (choice.classifier() > 0) {
            try {
                return new Built(learned(words, choice.classifier()), DangerReaderState.ENTERO);
            } catch (IOException e) {
                LOG.log(
                        Level.WARNING,
                        e,
                        () -> "Classifier " + choice.classifier() + " cannot be read");
            }
        }
        try {
            return new Built(
                    words.asShipped(),
                    choice.classifier() == 0
                            ? DangerReaderState.ENTERO
                            : DangerReaderState.DE_FABRICA);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Dangers are read by words alone: no classifier", e);
            return new Built(words, DangerReaderState.SOLO_PALABRAS);
        }
    }

    private DangerReader learned(DangerReader words, int number) throws IOException {
        StoredClassifier content = em.find(StoredClassifier.class, number);
        ClassifierVersion version = em.find(ClassifierVersion.class, number);
        if (content == null || !SecretTokens.hash(content.content()).equals(version.getSha256())) {
            throw new IOException("Not as it was kept");
        }
        return words.withClassifier(new ByteArrayInputStream(content.content()));
    }

    /** What was published here is read with here at once. */
    void on(@Observes(during = AFTER_SUCCESS) ConfigurationChanged change) {
        changes.incrementAndGet();
    }
}
