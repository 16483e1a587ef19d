package cl.soser.canal.retention;

import java.time.Instant;

/** Fired when the officer approves or rejects a run. */
public record RetentionRunDecided(long run, boolean approved, Instant at) {}
