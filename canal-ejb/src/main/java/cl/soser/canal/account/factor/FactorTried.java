package cl.soser.canal.account.factor;

import java.time.Instant;

/** Somebody who knows the password showed a second factor, and it was right or not. */
public record FactorTried(long accountId, FactorKind kind, boolean right, Instant at) {}
