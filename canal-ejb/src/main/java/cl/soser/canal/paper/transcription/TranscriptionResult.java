package cl.soser.canal.paper.transcription;

import cl.soser.canal.callcentre.CallerChange;
import java.io.Serializable;
import java.util.List;

/**
 * The result of transcribing a sheet.
 *
 * @param number of the ticket; null while something waits for the transcriber
 * @param readable whether they may open it; a restricted one is for its named readers
 * @param done every sheet on the photograph is settled
 * @param look what must be looked at again; null if it was
 * @param changes what would change in a person on record, to be confirmed
 */
public record TranscriptionResult(
        String number,
        boolean readable,
        boolean done,
        TranscriptionCheck look,
        List<CallerChange> changes)
        implements Serializable {

    public TranscriptionResult {
        changes = List.copyOf(changes);
    }

    static TranscriptionResult lookAgain(TranscriptionCheck look) {
        return new TranscriptionResult(null, false, false, look, List.of());
    }

    static TranscriptionResult confirm(List<CallerChange> changes) {
        return new TranscriptionResult(null, false, false, null, changes);
    }

    static TranscriptionResult as(String number, boolean readable, boolean done) {
        return new TranscriptionResult(number, readable, done, null, List.of());
    }
}
