package cl.soser.canal.account.factor;

import java.time.Instant;

/** The server's operator took away the second factor of an account. */
public record FactorRescued(long accountId, String displayName, Instant at) {}
