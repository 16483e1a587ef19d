package cl.soser.canal.response;

import java.time.Instant;

/**
 * Words of an answer that others took the place of.
 *
 * @param author null for the system
 * @param replacedBy whose words are there instead, or were when these came too late
 */
public record EarlierText(Long author, Instant writtenAt, Long replacedBy, AnswerText text) {}
