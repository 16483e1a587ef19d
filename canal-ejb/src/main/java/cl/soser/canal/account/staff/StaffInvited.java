package cl.soser.canal.account.staff;

import java.time.Instant;
import java.util.Set;

/**
 * Fired when an administrator created an account for a person; the mail links to {@code
 * /invitacion?t=<token>}.
 */
public record StaffInvited(
        String email, String displayName, Set<String> roles, String token, Instant expiresAt) {}
