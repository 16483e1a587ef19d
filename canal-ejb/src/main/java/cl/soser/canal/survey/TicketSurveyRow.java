package cl.soser.canal.survey;

import java.io.Serializable;
import java.time.Instant;

/**
 * A survey of a request, for its page.
 *
 * @param vote without what the person wrote where the caller's work does not need it; or null
 * @param askable the caller may ask it by telephone now
 * @param review the number of its review, where the caller may read it; or null
 */
public record TicketSurveyRow(
        SurveyKind kind,
        SurveyState state,
        SurveyOmission omission,
        Instant dueAt,
        Instant askedAt,
        Instant answeredAt,
        Vote vote,
        boolean byPhone,
        boolean askable,
        Long review)
        implements Serializable {}
