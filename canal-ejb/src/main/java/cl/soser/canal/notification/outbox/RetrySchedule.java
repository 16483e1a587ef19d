package cl.soser.canal.notification.outbox;

import java.time.Duration;
import java.util.Optional;

/**
 * When to try again after the receiving side answered "not now": after 1, 5, 15 and 60 minutes,
 * then hourly, for three days in all; that is what other mail servers grant as well.
 */
final class RetrySchedule {

    private static final long[] MINUTES = {1, 5, 15, 60};
    private static final Duration PATIENCE = Duration.ofDays(3);
    private static final double JITTER = 0.2;

    private RetrySchedule() {}

    /**
     * The wait after this number of failed attempts, or nothing when it is time to give up.
     *
     * @param attempts failed so far, from 1
     * @param random in [0, 1): spreads the wait over ±20 %, so that a crowd does not return at once
     */
    static Optional<Duration> after(int attempts, double random) {
        if (waited(attempts).compareTo(PATIENCE) > 0) {
            return Optional.empty();
        }
        double factor = 1 - JITTER + 2 * JITTER * random;
        return Optional.of(Duration.ofMillis(Math.round(step(attempts).toMillis() * factor)));
    }

    private static Duration step(int attempt) {
        return Duration.ofMinutes(MINUTES[Math.min(attempt, MINUTES.length) - 1]);
    }

    private static Duration waited(int attempts) {
        Duration sum = Duration.ZERO;
        for (int attempt = 1; attempt <= attempts; attempt++) {
            sum = sum.plus(step(attempt));
        }
        return sum;
    }
}
