package cl.soser.canal.account;

import java.time.Instant;

/** An account moved to another mailbox; the old one hears of it. */
public record EmailChanged(
        String oldEmail, String newEmail, String displayName, Instant changedAt) {}
