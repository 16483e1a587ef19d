package cl.soser.canal.survey;

import java.io.Serializable;
import java.time.Instant;

/**
 * A question an operator may ask by telephone.
 *
 * @param phone empty where none is known
 * @param version what the screen has seen; any other is refused
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
        int version)
        implements Serializable {}
