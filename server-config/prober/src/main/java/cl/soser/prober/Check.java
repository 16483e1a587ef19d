package cl.soser.prober;

import java.time.Duration;
import java.time.Instant;

/**
 * The result of one check of all addresses.
 *
 * @param at the round it belongs to, not the moment its last answer came
 * @param seconds how long it speaks for: until the next round
 * @param failure what did not do, like {@code INGRESO:HTTP_500}; null where all of it did
 */
public record Check(Instant at, int seconds, String failure) {

    public Check {
        if (seconds < 1) {
            throw new IllegalArgumentException("a check speaks for a second at least");
        }
    }

    public boolean isFailed() {
        return failure != null;
    }

    /** How far what it says reaches. */
    Instant until() {
        return at.plusSeconds(seconds);
    }

    /** Up to two missed rounds are bridged; a longer gap is time not watched. */
    boolean isFollowedBy(Check next) {
        return Duration.between(at, next.at).getSeconds() <= 3L * seconds;
    }
}
