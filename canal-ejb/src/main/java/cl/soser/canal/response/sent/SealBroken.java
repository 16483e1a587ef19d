package cl.soser.canal.response.sent;

import java.time.Instant;

/** Fired in the transaction that records that a sent answer differs from what left. */
public record SealBroken(long answer, long ticketId, String number, Instant foundAt) {}
