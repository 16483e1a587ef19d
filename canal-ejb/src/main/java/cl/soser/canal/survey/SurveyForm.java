package cl.soser.canal.survey;

import java.io.Serializable;
import java.time.Instant;

/**
 * The page behind a link. It has no name and no text of the request, because others may read the
 * mail.
 *
 * @param vote the earlier answer; null for none
 * @param until until when it can be answered or corrected
 * @param version what is answered on; any other is refused
 * @param refused this person is no longer asked
 */
public record SurveyForm(
        State state,
        SurveyKind kind,
        Subject about,
        Vote vote,
        Instant until,
        int version,
        boolean refused)
        implements Serializable {

    /** The request that was closed. */
    public record Subject(String number, String motive, Instant closedAt) implements Serializable {}

    /** What can be done with it. */
    public enum State {
        DESCONOCIDA,
        VENCIDA,
        /** The request was annulled or restricted since. */
        RETIRADA,
        ABIERTA,
        /** Answered, and still correctable. */
        CORREGIBLE,
        CERRADA
    }

    static final SurveyForm UNKNOWN =
            new SurveyForm(State.DESCONOCIDA, null, null, null, null, 0, false);
}
