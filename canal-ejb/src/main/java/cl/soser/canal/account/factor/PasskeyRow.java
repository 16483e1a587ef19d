package cl.soser.canal.account.factor;

import java.time.Instant;

/** A passkey in the list of its owner. */
public record PasskeyRow(long id, String label, Instant createdAt, Instant lastUsedAt) {}
