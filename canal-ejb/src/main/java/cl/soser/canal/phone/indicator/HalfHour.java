package cl.soser.canal.phone.indicator;

import java.io.Serializable;
import java.time.DayOfWeek;

/**
 * The same half hour of one weekday over a month.
 *
 * @param slot from 0, which begins at midnight in Santiago, to 47
 * @param days how many of those weekdays the time had so far
 */
public record HalfHour(DayOfWeek weekday, int slot, LineCounts counts, int days)
        implements Serializable {

    /** Calls offered in one of them, on average. */
    public double mean() {
        return days == 0 ? 0 : (double) counts.offered() / days;
    }
}
