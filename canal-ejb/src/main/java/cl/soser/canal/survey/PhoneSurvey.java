package cl.soser.canal.survey;

import java.io.Serializable;
import java.time.Instant;

/**
 * A question an operator may ask by telephone.
 *
 * @param phone empty where none is known
 * @param version what the screen has seen; any other is refused
 * @param state whether it may be asked, or corrected
 * @param vote the answer if it may be corrected; else null
 */
public record PhoneSurvey(
        long id,
        SurveyKind kind,
        String number,
        String motive,
        Instant closedAt,
        String name,
        String phone,
        Instant until,
        int version,
        State state,
        Vote vote)
        implements Serializable {

    /** The words of each are {@code phoneSurvey.state.<name>}. */
    public enum State {
        POR_PREGUNTAR,
        /** The caller wrote it down a while ago and may put it right. */
        CORREGIBLE,
        CONTESTADA
    }
}
