package cl.soser.canal.ticket;

import cl.soser.canal.sla.Milestone;
import java.time.Instant;

/**
 * Fired once for each warning of a running term.
 *
 * @param takenBy who took it in its area; null when nobody has
 */
public record MilestoneReached(
        long ticket,
        String number,
        String area,
        Long takenBy,
        RunningClock clock,
        int round,
        Milestone milestone,
        Instant due,
        Instant reachedAt) {}
