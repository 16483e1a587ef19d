package cl.soser.canal.oversight;

import java.time.Instant;

/**
 * Fired in the transaction in which something was reported to Operations, or they answered.
 *
 * @param seen false when it was reported, true when Operations said that they know
 */
public record Reported(long report, boolean seen, String words, Instant happenedAt) {}
