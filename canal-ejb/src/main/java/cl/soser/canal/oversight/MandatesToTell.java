package cl.soser.canal.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Fired in the transaction that keeps that somebody was told: all that is new for them, at once.
 *
 * @param account who is told
 */
public record MandatesToTell(long account, List<Line> lines, Instant at) {

    public MandatesToTell {
        lines = List.copyOf(lines);
    }

    /** One requirement, and why it is told. */
    public record Line(Kind kind, long mandate, String institution, String title, LocalDate due) {}

    /** How near its day is. */
    public enum Kind {
        EN_UNA_SEMANA,
        MANANA,
        VENCIDO
    }
}
