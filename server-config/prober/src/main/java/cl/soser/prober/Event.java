package cl.soser.prober;

import java.time.Instant;

/**
 * A time in which the channel did not serve.
 *
 * @param start the first of three failures in a row
 * @param end the first of three successes in a row; null while it goes on
 * @param cause what failed first
 */
public record Event(Instant start, Instant end, String cause) {

    Event endedAt(Instant at) {
        return new Event(start, at, cause);
    }

    boolean isOpen() {
        return end == null;
    }
}
