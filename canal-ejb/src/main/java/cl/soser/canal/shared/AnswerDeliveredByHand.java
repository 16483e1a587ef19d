package cl.soser.canal.shared;

import java.time.Instant;

/**
 * Fired when staff have given a citizen the answer by telephone, text message or letter. It is in
 * this package so that its observer does not depend on the sender.
 *
 * @param answer its id
 */
public record AnswerDeliveredByHand(long answer, Instant deliveredAt) {}
