package cl.soser.canal.radar.scan;

import java.time.Instant;

/**
 * A ticket as the radar sees it.
 *
 * @param school null where it is not in the directory
 * @param reporter the same for tickets that are known to be of one person
 */
public record Report(long ticket, Long school, String reporter, Instant at) {}
