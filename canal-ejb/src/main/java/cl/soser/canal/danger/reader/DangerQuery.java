package cl.soser.canal.danger.reader;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.danger.DangerReader;
import cl.soser.canal.danger.DangerReading;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/** Reads messages with the words in force and the classifier. */
@Stateless
@TransactionAttribute(SUPPORTS)
public class DangerQuery {

    @Inject DangerReaderCache dangerReaderCache;

    public DangerReading read(String subject, String detail) {
        return dangerReaderCache.inForce().read(subject, detail);
    }

    /** With the same classifier. */
    public ReaderPair onTrial(ReaderDraft draft) {
        DangerReader now = dangerReaderCache.inForce();
        return new ReaderPair(now, now.withWords(draft.written()));
    }
}
