package cl.soser.canal.bulk;

import java.time.Instant;

/**
 * Fired once when a server has finished a bulk act.
 *
 * @param account who requested it, or its revocation
 * @param undone it was revoked
 */
public record BulkActionEnded(long bulk, BulkKind kind, long account, boolean undone, Instant at) {}
