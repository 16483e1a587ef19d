package cl.soser.canal.account.signin;

import java.time.Instant;

/** Fired when a citizen closed her account. */
public record AccountClosed(long accountId, String email, String name, Instant closedAt) {}
