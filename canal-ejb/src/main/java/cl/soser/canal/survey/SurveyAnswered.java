package cl.soser.canal.survey;

import java.time.Instant;

/**
 * Fired in the transaction in which somebody says it, or puts it right. What they said is not in
 * it: those who listen keep acts, not opinions.
 *
 * @param operator who asked by telephone; null for the link
 */
public record SurveyAnswered(
        long survey,
        SurveyKind kind,
        long ticket,
        String number,
        boolean again,
        Long operator,
        Instant at) {}
