package cl.soser.canal.retention;

import java.time.Instant;

/**
 * Fired once when a run is done.
 *
 * @param rows how many lost their people
 */
public record RetentionRunEnded(long run, long rows, Instant at) {}
