package cl.soser.canal.account.signin;

import java.time.Instant;

/** Fired when a password was changed; a mail informs its owner. */
public record PasswordChanged(String email, String displayName, Instant changedAt) {}
