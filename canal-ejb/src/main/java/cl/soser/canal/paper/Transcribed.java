package cl.soser.canal.paper;

import cl.soser.canal.desk.CallerChange;
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
public record Transcribed(
        String number, boolean readable, boolean done, SecondLook look, List<CallerChange> changes)
        implements Serializable {

    public Transcribed {
        changes = List.copyOf(changes);
    }

    static Transcribed lookAgain(SecondLook look) {
        return new Transcribed(null, false, false, look, List.of());
    }

    static Transcribed confirm(List<CallerChange> changes) {
        return new Transcribed(null, false, false, null, changes);
    }

    static Transcribed as(String number, boolean readable, boolean done) {
        return new Transcribed(number, readable, done, null, List.of());
    }
}
