package cl.soser.canal.availability;

import java.io.Serializable;
import java.time.Instant;

/**
 * Announced work as lists show it.
 *
 * @param open it may still be called off or ended
 * @param running it takes place now
 */
public record PlannedMaintenanceRow(
        long id,
        int version,
        Instant startsAt,
        Instant endsAt,
        String reason,
        String announcedBy,
        Instant announcedAt,
        Instant calledOffAt,
        boolean open,
        boolean running)
        implements Serializable {}
