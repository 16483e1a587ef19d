package cl.soser.canal.account;

import java.time.Instant;

/** Fired when a person ended every session of their own account. */
public record SessionsEnded(long accountId, Instant endedAt) {}
