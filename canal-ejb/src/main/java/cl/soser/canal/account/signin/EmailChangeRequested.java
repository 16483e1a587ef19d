package cl.soser.canal.account.signin;

import java.time.Instant;

/**
 * Fired when an owner asked to use another address. The new address gets the link {@code
 * /verificar?t=<token>}, and the old one is informed. A null token means that the new address has
 * another account; then only the old one gets a mail.
 */
public record EmailChangeRequested(
        String newEmail,
        String oldEmail,
        String displayName,
        String token,
        Instant expiresAt,
        Instant requestedAt) {}
