package cl.soser.canal.account.signin;

import java.time.Instant;

/** Fired when an account moved to another mailbox; a mail informs the old one. */
public record EmailChanged(
        String oldEmail, String newEmail, String displayName, Instant changedAt) {}
