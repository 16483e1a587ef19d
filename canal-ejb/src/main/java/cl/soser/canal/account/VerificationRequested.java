package cl.soser.canal.account;

import java.time.Instant;

/**
 * Somebody registered and must prove the mailbox; the mail links to {@code /verificar?t=<token>}.
 * The address is unproved, so the mail holds none of the person's own words.
 */
public record VerificationRequested(String email, String token, Instant expiresAt) {}
