package cl.soser.canal.availability;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A day of the channel, in seconds.
 *
 * @param failed checks that failed, of no event too
 */
public record DayFigure(LocalDate day, long measured, long down, long planned, int failed)
        implements Serializable {

    /** What the calendar shows it as. */
    public enum Kind {
        SIN_MEDIR,
        SIN_CAIDAS,
        PLANIFICADA,
        CAIDA
    }

    public Kind kind() {
        if (measured == 0) {
            return Kind.SIN_MEDIR;
        }
        if (down == 0) {
            return Kind.SIN_CAIDAS;
        }
        return planned == down ? Kind.PLANIFICADA : Kind.CAIDA;
    }

    /** Rounded up: not even a second down reads as none. */
    public long downMinutes() {
        return (down + 59) / 60;
    }
}
