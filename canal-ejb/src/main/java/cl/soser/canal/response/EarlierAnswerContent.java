package cl.soser.canal.response;

import java.time.Instant;

/**
 * An overwritten text of an answer.
 *
 * @param author null for the system
 * @param replacedBy the author of the words that replaced it
 */
public record EarlierAnswerContent(
        Long author, Instant writtenAt, Long replacedBy, AnswerContent text) {}
