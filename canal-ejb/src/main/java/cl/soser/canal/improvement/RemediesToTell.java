package cl.soser.canal.improvement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Fired in the transaction that records the notices: all that is new for one person.
 *
 * @param account the recipient
 */
public record RemediesToTell(long account, List<Line> lines, Instant at) {

    public RemediesToTell {
        lines = List.copyOf(lines);
    }

    /** One action, and the reason of its notice. */
    public record Line(Kind kind, long remedy, String description, LocalDate day) {}

    /** The reason of a notice. */
    public enum Kind {
        /** Its day comes within a few days. */
        POR_VENCER,
        VENCIDA,
        /** The time has come to see whether it worked. */
        POR_VERIFICAR
    }
}
