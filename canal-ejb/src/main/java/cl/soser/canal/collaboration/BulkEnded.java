package cl.soser.canal.collaboration;

import java.time.Instant;

/**
 * Fired once when a server has come to the end of an act on many.
 *
 * @param account who asked for it, or for taking it back
 * @param undone it was taken back
 */
public record BulkEnded(long bulk, BulkKind kind, long account, boolean undone, Instant at) {}
