package cl.soser.canal.survey;

import java.time.Instant;

/** Fired in the transaction in which somebody was made to look into a low answer. */
public record ReviewAssigned(long review, long ticket, long owner, long by, Instant at) {}
