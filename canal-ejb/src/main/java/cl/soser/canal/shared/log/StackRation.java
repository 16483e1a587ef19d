package cl.soser.canal.shared.log;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * Allows the stack of one kind of failure once a minute: a database that is gone fails the same way
 * a thousand times, and must not push what happened before out of the log.
 */
final class StackRation {

    private static final int MOST_KINDS = 500;

    private final Map<String, Instant> shown = new HashMap<>();

    /** Whether it is the first of its kind in that minute. */
    synchronized boolean allows(String kind, Instant at) {
        Instant minute = at.truncatedTo(ChronoUnit.MINUTES);
        if (shown.size() >= MOST_KINDS) {
            shown.values().removeIf(minute::isAfter);
        }
        if (shown.size() >= MOST_KINDS && !shown.containsKey(kind)) {
            return false;
        }
        return !minute.equals(shown.put(kind, minute));
    }
}
