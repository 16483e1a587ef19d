package cl.soser.canal.account;

import java.time.Instant;

/** An owner changed the telephone; the mailbox hears of it. */
public record ContactChanged(String email, String displayName, Instant changedAt) {}
