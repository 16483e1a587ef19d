package cl.soser.canal.oversight;

import java.time.LocalDate;

/**
 * The filter of sent answers; null for any.
 *
 * @param from first day on which they left, in Santiago
 * @param until last day on which they left
 */
public record SentAnswerCriteria(LocalDate from, LocalDate until, String motive, String area) {}
