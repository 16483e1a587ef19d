package cl.soser.canal.account;

import java.time.Instant;

/** Somebody forgot a password; the mail links to {@code /clave?t=<token>}. */
public record PasswordResetRequested(
        String email, String displayName, String token, Instant expiresAt) {}
