package cl.soser.canal.improvement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Fired in the transaction that keeps that somebody was told: all that is new for them, at once.
 *
 * @param account who is told
 */
public record RemediesToTell(long account, List<Line> lines, Instant at) {

    public RemediesToTell {
        lines = List.copyOf(lines);
    }

    /** One action, and why it is told. */
    public record Line(Kind kind, long remedy, String description, LocalDate day) {}

    /** Why somebody is told. */
    public enum Kind {
        /** Its day comes within a few days. */
        POR_VENCER,
        VENCIDA,
        /** The time has come to see whether it worked. */
        POR_VERIFICAR
    }
}
