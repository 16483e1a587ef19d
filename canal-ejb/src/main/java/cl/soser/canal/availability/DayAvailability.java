package cl.soser.canal.availability;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A day of the channel, in seconds.
 *
 * @param unknown not watched
 * @param failed checks that failed, of no event too
 */
public record DayAvailability(
        LocalDate day, long measured, long down, long planned, long unknown, int failed)
        implements Serializable {

    /** What the calendar shows it as. */
    public enum Kind {
        SIN_MEDIR,
        /** Nothing was seen to fail, but not all of it was seen. */
        EN_PARTE,
        SIN_CAIDAS,
        PLANIFICADA,
        CAIDA
    }

    public Kind kind() {
        if (measured == 0) {
            return Kind.SIN_MEDIR;
        }
        if (down == 0) {
            return unknownMinutes() > 0 ? Kind.EN_PARTE : Kind.SIN_CAIDAS;
        }
        return planned == down ? Kind.PLANIFICADA : Kind.CAIDA;
    }

    /** Whole ones: the round that is going on is none. */
    public long unknownMinutes() {
        return unknown / 60;
    }

    /** Rounded up: not even a second down reads as none. */
    public long downMinutes() {
        return (down + 59) / 60;
    }
}
