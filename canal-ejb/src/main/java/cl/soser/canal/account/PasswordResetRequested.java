package cl.soser.canal.account;

import java.time.Instant;

/**
 * Somebody forgot a password; the mail links to {@code /clave?t=<token>}.
 *
 * @param proved whether the mailbox is known to be the account's; else anybody may have typed its
 *     address and the name
 */
public record PasswordResetRequested(
        String email, String displayName, boolean proved, String token, Instant expiresAt) {}
