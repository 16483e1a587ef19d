package cl.soser.canal.improvement;

import java.time.Instant;

/**
 * Fired in the transaction in which something happened to an action.
 *
 * @param account who did it; null where the system did
 */
public record RemedyChanged(
        long remedy, RemedyStepKind kind, Long account, String note, Instant happenedAt) {}
