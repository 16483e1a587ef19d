package cl.soser.canal.account.signin;

import java.time.Instant;

/** Fired when an owner changed the telephone; a mail informs the mailbox. */
public record ContactChanged(String email, String displayName, Instant changedAt) {}
