package cl.soser.canal.availability;

import java.time.Instant;

/**
 * Fired in the transaction that keeps that people were told.
 *
 * @param endedAt null while it goes on
 */
public record LongOutage(Instant startedAt, Instant endedAt, String cause, Instant at) {}
