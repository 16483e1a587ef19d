package cl.soser.canal.availability;

import java.time.Instant;

/**
 * Fired in the transaction that records the alarm.
 *
 * @param endedAt null while it lasts
 */
public record OutageAlarmRaised(Instant startedAt, Instant endedAt, String cause, Instant at) {}
