package cl.soser.canal.danger;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Reads messages with the words in force and the classifier that was learned when the product was
 * built; it keeps the reader, which takes long to build. Without a classifier the words go on
 * alone, and the log says so.
 */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DangerQuery {

    private static final Logger LOG = Logger.getLogger(DangerQuery.class.getName());

    private DangerReader reader;

    @PostConstruct
    void build() {
        reader = DangerReader.ofWords();
        try (InputStream file = DangerQuery.class.getResourceAsStream(ClassifierTraining.FILE)) {
            reader = reader.with(classifier(file));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Dangers are read by words alone: no classifier", e);
        }
    }

    private static DangerClassifier classifier(InputStream file) throws IOException {
        if (file == null) {
            throw new FileNotFoundException(ClassifierTraining.FILE);
        }
        return DangerClassifier.read(file);
    }

    /** Whether the words tell of violence against a person. */
    public boolean isViolent(String subject, String detail) {
        return reader.isViolent(subject, detail);
    }

    public DangerReading read(String subject, String detail) {
        return reader.read(subject, detail);
    }
}
