package cl.soser.canal.audit;

import java.time.Instant;

/**
 * Fired when somebody has read the data of more people in this hour than their ration, and again at
 * each further ration.
 *
 * @param readings in the hour so far
 * @param hour when it began
 */
public record RationExceeded(long account, int readings, Instant hour) {}
