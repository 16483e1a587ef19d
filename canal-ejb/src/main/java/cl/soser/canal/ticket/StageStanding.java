package cl.soser.canal.ticket;

import cl.soser.canal.sla.InternalStage;
import java.io.Serializable;
import java.time.Instant;

/**
 * How a ticket stands in its internal stage.
 *
 * @param from when it came to the stage
 * @param due end of the stage's term; null while paused before it
 * @param pausedAt null unless paused
 */
public record StageStanding(InternalStage stage, Instant from, Instant due, Instant pausedAt)
        implements Serializable {

    public boolean isPaused() {
        return pausedAt != null;
    }

    /** Exactly at its end it is still in time. */
    public boolean isOverdue(Instant now) {
        return due != null && now.isAfter(due);
    }
}
