package cl.soser.canal.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Fired in the transaction that records the notices: all that is new for one person.
 *
 * @param account the recipient
 */
public record MandatesToTell(long account, List<Line> lines, Instant at) {

    public MandatesToTell {
        lines = List.copyOf(lines);
    }

    /** One requirement, and the reason of its notice. */
    public record Line(Kind kind, long mandate, String institution, String title, LocalDate due) {}

    /** How near its day is. */
    public enum Kind {
        EN_UNA_SEMANA,
        MANANA,
        VENCIDO
    }
}
