package cl.soser.canal.response;

import java.time.Instant;

/** Fired in the transaction that keeps that a sent answer is no longer what left. */
public record SealBroken(long answer, long ticket, String number, Instant foundAt) {}
