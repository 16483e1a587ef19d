package cl.soser.canal.survey.result;

import java.time.Instant;

/** Fired in the transaction in which a review is assigned. */
public record SurveyReviewAssigned(long review, long ticketId, long owner, long by, Instant at) {}
