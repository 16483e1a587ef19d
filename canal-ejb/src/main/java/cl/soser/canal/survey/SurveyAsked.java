package cl.soser.canal.survey;

import java.time.Instant;

/**
 * Fired in the transaction that keeps that a person is asked; the link is written in it.
 *
 * @param token the secret of the link, kept nowhere else
 */
public record SurveyAsked(
        long survey, SurveyKind kind, long ticketId, String token, Instant until, Instant askedAt) {

    @Override
    public String toString() {
        return "SurveyAsked[" + survey + "]";
    }
}
