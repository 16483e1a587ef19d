package cl.soser.canal.right.register;

import java.time.Duration;
import java.time.Instant;

/**
 * The law says "without undue delay" and no number; the company counts three days from the moment
 * it knows, as elsewhere.
 */
public final class BreachTermPolicy {

    /** The longest that is still without delay. */
    public static final Duration LONGEST = Duration.ofHours(72);

    private BreachTermPolicy() {}

    public static Instant tellBy(Instant noticed) {
        return noticed.plus(LONGEST);
    }

    /** Whether the Agency was, or is, told later than that. */
    public static boolean isLate(Instant noticed, Instant told, Instant now) {
        return (told == null ? now : told).isAfter(tellBy(noticed));
    }
}
