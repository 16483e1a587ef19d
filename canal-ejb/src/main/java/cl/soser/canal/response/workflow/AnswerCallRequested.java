package cl.soser.canal.response.workflow;

import java.time.Instant;

/**
 * Fired when an answer is ready for a person who is informed by telephone or letter; it leaves only
 * after that (rules, section 6).
 *
 * @param files how many go with it
 */
public record AnswerCallRequested(long ticketId, long answer, int files, Instant readyAt) {}
