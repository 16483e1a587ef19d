package cl.soser.canal.right.answer;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * How the terms are kept.
 *
 * @param since what was received as of that day is counted; what is open is counted whole
 * @param openLate of those open, how many are past their last day
 */
public record RightFigures(
        LocalDate since, long received, long inTime, long late, long open, long openLate)
        implements Serializable {}
