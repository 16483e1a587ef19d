package cl.soser.canal.danger.reader;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.danger.DangerReader;
import cl.soser.canal.danger.DangerReading;
import cl.soser.canal.shared.OpenToAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Reads messages with the words and the classifier in force. */
@Stateless
@TransactionAttribute(SUPPORTS)
public class DangerQuery {

    @Inject DangerReaderCache dangerReaderCache;
    @Inject LastReading lastReading;

    public DangerReading read(String subject, String detail) {
        return lastReading.read(dangerReaderCache.inForce(), subject, detail);
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

    /**
     * The last text that was read in this request: one that enters is asked about by the limits, by
     * the rules and by the radar. It ends with the request.
     */
    @RequestScoped
    static class LastReading {

        private record Text(DangerReader reader, String subject, String detail) {}

        private Text last;
        private DangerReading found;

        DangerReading read(DangerReader reader, String subject, String detail) {
            Text text = new Text(reader, subject, detail);
            if (!text.equals(last)) {
                found = reader.read(subject, detail);
                last = text;
            }
            return found;
        }
    }
}
