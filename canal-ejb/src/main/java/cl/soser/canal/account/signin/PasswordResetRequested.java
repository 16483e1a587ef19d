package cl.soser.canal.account.signin;

import java.time.Instant;

/**
 * A password reset was requested; the mail links to {@code /clave?t=<token>}.
 *
 * @param proved whether the mailbox is proved to be the account's; otherwise a stranger may have
 *     typed address and name
 */
public record PasswordResetRequested(
        String email, String displayName, boolean proved, String token, Instant expiresAt) {}
