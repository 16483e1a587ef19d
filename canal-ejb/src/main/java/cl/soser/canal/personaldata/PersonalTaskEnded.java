package cl.soser.canal.personaldata;

import java.time.Instant;

/**
 * Fired once when a copy is ready or an erasure is done, in its transaction.
 *
 * @param kind what it was
 * @param account who ordered it; null if the channel did by itself
 */
public record PersonalTaskEnded(long task, PersonalTaskKind kind, Long account, Instant at) {}
