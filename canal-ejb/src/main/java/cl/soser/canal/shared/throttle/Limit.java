package cl.soser.canal.shared.throttle;

import java.time.Duration;
import java.util.Objects;

/**
 * A number of hits in each fixed window of time.
 *
 * @param name what is limited; names the counters, at most 40 characters
 * @param hits how many pass in one window
 * @param window at least a second
 */
public record Limit(String name, int hits, Duration window) {

    public Limit {
        Objects.requireNonNull(name);
        if (hits < 1 || window.toSeconds() < 1) {
            throw new IllegalArgumentException("a limit needs a hit and a second: " + name);
        }
    }

    /** The window an instant falls in starts here (epoch seconds). */
    long startOf(long epochSecond) {
        return epochSecond - Math.floorMod(epochSecond, window.toSeconds());
    }
}
