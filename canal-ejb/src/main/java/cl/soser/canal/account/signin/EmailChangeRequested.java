package cl.soser.canal.account.signin;

import java.time.Instant;

/**
 * An owner asked to use another address: the new one gets the link {@code /verificar?t=<token>},
 * the old one is informed. A null token means that the new address has another account: then only
 * the old one gets a mail.
 */
public record EmailChangeRequested(
        String newEmail,
        String oldEmail,
        String displayName,
        String token,
        Instant expiresAt,
        Instant requestedAt) {}
