package cl.soser.canal.survey;

import java.time.Instant;

/** Fired in the transaction in which a low answer became a review. */
public record SurveyReviewOpened(long review, long ticketId, Instant at) {}
