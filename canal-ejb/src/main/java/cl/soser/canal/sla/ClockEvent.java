package cl.soser.canal.sla;

import java.io.Serializable;
import java.time.Instant;

/**
 * An act on a ticket that moves one of its clocks. Other acts move none.
 *
 * @param motive from now on, where the kind has one
 * @param stage whose term begins, or null where none does
 * @param area that has the ticket from now on
 * @param promise the last instant of the promised day
 */
public record ClockEvent(
        Kind kind, Instant at, String motive, InternalStage stage, String area, Instant promise)
        implements Serializable {

    public enum Kind {
        ENTERED,
        ALERTED,
        RECLASSIFIED,
        MOVED,
        PROMISED,
        REOPENED,
        PAUSED,
        RESUMED,
        ENDED
    }

    public static ClockEvent entered(Instant at, String motive, String area) {
        return new ClockEvent(Kind.ENTERED, at, motive, InternalStage.VALIDACION, area, null);
    }

    /** It is an alert; its validation is due soon. */
    public static ClockEvent alerted(Instant at) {
        return new ClockEvent(Kind.ALERTED, at, null, null, null, null);
    }

    public static ClockEvent reclassified(Instant at, String motive) {
        return new ClockEvent(Kind.RECLASSIFIED, at, motive, null, null, null);
    }

    public static ClockEvent moved(Instant at, InternalStage stage, String area) {
        return new ClockEvent(Kind.MOVED, at, null, stage, area, null);
    }

    public static ClockEvent promised(Instant at, Instant promise) {
        return new ClockEvent(Kind.PROMISED, at, null, null, null, promise);
    }

    public static ClockEvent reopened(Instant at, String motive, String area) {
        return new ClockEvent(Kind.REOPENED, at, motive, InternalStage.REDACCION, area, null);
    }

    public static ClockEvent paused(Instant at) {
        return new ClockEvent(Kind.PAUSED, at, null, null, null, null);
    }

    public static ClockEvent resumed(Instant at) {
        return new ClockEvent(Kind.RESUMED, at, null, null, null, null);
    }

    public static ClockEvent ended(Instant at) {
        return new ClockEvent(Kind.ENDED, at, null, null, null, null);
    }
}
