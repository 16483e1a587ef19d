package cl.soser.canal.account;

import java.time.Instant;
import java.util.Set;

/**
 * An administrator made an account for somebody; the mail links to {@code /invitacion?t=<token>}.
 */
public record Invited(
        String email, String displayName, Set<String> roles, String token, Instant expiresAt) {}
