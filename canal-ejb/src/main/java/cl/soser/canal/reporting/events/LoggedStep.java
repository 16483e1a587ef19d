package cl.soser.canal.reporting.events;

import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.TicketStep;
import java.io.Serializable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * A line of the timeline as the event log tells it: neither who did it nor why.
 *
 * @param from null for the first line
 * @param moved what it moved, and to what; nothing else that it moved decides a deadline or a month
 */
public record LoggedStep(
        StepKind kind, Instant at, TicketStatus from, TicketStatus to, Map<Trait, String> moved)
        implements Serializable {

    /** What a deadline, a verdict or a month depends on, beside the state. */
    public enum Trait {
        MOTIVE,
        AREA,
        INSTITUTION,
        /** The day of a promised answer. */
        PROMISED
    }

    public LoggedStep {
        Map<Trait, String> copy = new EnumMap<>(Trait.class);
        copy.putAll(moved);
        moved = copy;
    }

    static LoggedStep of(TicketStep step) {
        Map<Trait, String> moved = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            String to = step.changedTo(trait.name().toLowerCase(Locale.ROOT));
            if (to != null && !to.isEmpty()) {
                moved.put(trait, to);
            }
        }
        return new LoggedStep(
                step.getKind(), step.getHappenedAt(), step.getFrom(), step.getTo(), moved);
    }

    /** Null where it did not move it. */
    public String to(Trait trait) {
        return moved.get(trait);
    }
}
