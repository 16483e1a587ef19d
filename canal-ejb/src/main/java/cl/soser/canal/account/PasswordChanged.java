package cl.soser.canal.account;

import java.time.Instant;

/** A password was changed; its owner hears of it. */
public record PasswordChanged(String email, String displayName, Instant changedAt) {}
