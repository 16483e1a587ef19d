package cl.soser.canal.improvement;

import java.time.Instant;

/** Fired in the transaction in which an idea was proposed, accepted or discarded. */
public record ImprovementChanged(
        long improvement, ImprovementState state, String reason, Instant happenedAt) {}
