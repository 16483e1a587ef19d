package cl.soser.canal.ticket.warning;

import cl.soser.canal.sla.InternalStage;
import cl.soser.canal.sla.Milestone;
import cl.soser.canal.sla.RunningClock;
import java.time.Instant;
import java.util.Set;

/**
 * Fired once for each warning of a running term.
 *
 * @param takenBy who took it in its area; null if it is not taken
 * @param stage whose term it is; null unless the clock is INTERNO
 * @param milestone the last one reached
 * @param passed those reached since the last look, the last among them: several after downtime
 * @param round of the ticket, or which stage it is where the clock is INTERNO
 */
public record MilestoneReached(
        long ticketId,
        String number,
        String area,
        Long takenBy,
        RunningClock clock,
        InternalStage stage,
        int round,
        Milestone milestone,
        Set<Milestone> passed,
        Instant due,
        Instant reachedAt) {}
