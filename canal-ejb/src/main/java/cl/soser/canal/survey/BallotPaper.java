package cl.soser.canal.survey;

import java.io.Serializable;
import java.time.Instant;

/**
 * The page behind a link. It has no name and no text of the request, because others may read the
 * mail.
 *
 * @param vote what was said before; null for nothing
 * @param until until when it can be answered or, once it is, put right
 * @param version what is answered on; any other is refused
 * @param refused this person is asked no more
 */
public record BallotPaper(
        State state,
        SurveyKind kind,
        String number,
        String motive,
        Instant closedAt,
        Vote vote,
        Instant until,
        int version,
        boolean refused)
        implements Serializable {

    /** What can be done with it. */
    public enum State {
        DESCONOCIDA,
        VENCIDA,
        /** The request was annulled or restricted since. */
        RETIRADA,
        ABIERTA,
        /** Answered, and still to be put right. */
        CORREGIBLE,
        CERRADA
    }

    static final BallotPaper UNKNOWN =
            new BallotPaper(State.DESCONOCIDA, null, null, null, null, null, null, 0, false);
}
