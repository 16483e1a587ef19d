package cl.soser.canal.activity;

import java.time.Instant;

/** Fired in the transaction in which something happened to an activity. */
public record ActivityChanged(
        long activity, ActivityStepKind kind, long account, String note, Instant happenedAt) {}
