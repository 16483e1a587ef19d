package cl.soser.canal.survey;

import java.time.Instant;

/**
 * Fired in the transaction that stores or corrects an answer. It does not contain the answer,
 * because observers record acts, not opinions.
 *
 * @param operator who asked by telephone; null for the link
 */
public record SurveyAnswered(
        long survey,
        SurveyKind kind,
        long ticketId,
        String number,
        boolean again,
        Long operator,
        Instant at) {}
