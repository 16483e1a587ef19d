package cl.soser.canal.account;

import java.time.Instant;

/**
 * Somebody ended every session of their own account.
 *
 * @param accountId null when TI ended everybody's
 */
public record SessionsEnded(Long accountId, Instant endedAt) {}
