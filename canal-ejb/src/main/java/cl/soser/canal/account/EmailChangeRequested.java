package cl.soser.canal.account;

import java.time.Instant;

/**
 * An owner asked to use another address: the new one gets the link {@code /verificar?t=<token>},
 * the old one hears of it. A null token means the new address is somebody else's already: then only
 * the old one is written to.
 */
public record EmailChangeRequested(
        String newEmail,
        String oldEmail,
        String displayName,
        String token,
        Instant expiresAt,
        Instant requestedAt) {}
