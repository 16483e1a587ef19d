package cl.soser.canal.account.signin;

import java.time.Instant;

/**
 * Fired when a person registered and must prove the mailbox; the mail links to {@code
 * /verificar?t=<token>}. The address is unproved, so the mail has no text that the person typed.
 */
public record VerificationRequested(String email, String token, Instant expiresAt) {}
