package cl.soser.canal.paper.transcription;

import java.io.Serializable;
import java.util.Arrays;

/**
 * How long one step took for many sheets: the least time within which half, and 95 of a hundred,
 * had taken it (nearest rank, so that each is the time of a real sheet).
 *
 * @param sheets those with data; without any the times are null
 */
public record Lag(int sheets, Long half, Long most) implements Serializable {

    static Lag of(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted.length == 0
                ? new Lag(0, null, null)
                : new Lag(sorted.length, rank(sorted, 50), rank(sorted, 95));
    }

    private static long rank(long[] sorted, int percent) {
        int place = (sorted.length * percent + 99) / 100;
        return sorted[place - 1];
    }
}
