package cl.soser.canal.oversight;

import java.time.Instant;

/** Fired in the transaction in which something happened to a requirement. */
public record MandateChanged(
        long mandate, MandateStepKind kind, long account, String note, Instant happenedAt) {}
