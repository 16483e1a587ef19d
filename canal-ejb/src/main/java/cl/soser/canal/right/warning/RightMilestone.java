package cl.soser.canal.right.warning;

import cl.soser.canal.right.RightKind;
import cl.soser.canal.right.RightTermPolicy;
import java.time.LocalDate;

/** What the officer is warned of. */
public enum RightMilestone {
    /** The institution must have it soon, where it answers. */
    DERIVAR,
    POR_VENCER,
    VENCIDA;

    /** Whether it is reached that day by a case that is open. */
    static boolean isReached(
            RightMilestone one, RightKind kind, LocalDate received, LocalDate due, LocalDate day) {
        return switch (one) {
            case DERIVAR -> !day.isBefore(RightTermPolicy.handOverBy(received).minusDays(1));
            case POR_VENCER ->
                    !day.isBefore(RightTermPolicy.warnedOn(kind, due)) && !day.isAfter(due);
            case VENCIDA -> day.isAfter(due);
        };
    }
}
