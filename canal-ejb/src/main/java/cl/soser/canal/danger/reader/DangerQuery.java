package cl.soser.canal.danger.reader;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.danger.DangerReader;
import cl.soser.canal.danger.DangerReading;
import cl.soser.canal.shared.OpenToAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/** Reads messages with the words and the classifier in force. */
@Stateless
@TransactionAttribute(SUPPORTS)
public class DangerQuery {

    @Inject DangerReaderCache dangerReaderCache;

    public DangerReading read(String subject, String detail) {
        return dangerReaderCache.inForce().read(subject, detail);
    }

    /** Whether the words tell of violence against a person. */
    public boolean isViolent(String subject, String detail) {
        return dangerReaderCache.inForce().isViolent(subject, detail);
    }

    /** What this server reads with. */
    @PermitAll
    @OpenToAll("It is about no message and no person.")
    public DangerReaderState state() {
        return dangerReaderCache.state();
    }

    /** With the same classifier. */
    public ReaderPair onTrial(ReaderDraft draft) {
        DangerReader now = dangerReaderCache.inForce();
        return new ReaderPair(now, now.withWords(draft.written()));
    }
}
