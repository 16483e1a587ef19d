package cl.soser.canal.ticket;

import java.time.Duration;
import java.time.Instant;

/**
 * How a ticket stands towards its terms, for deciding who may change them.
 *
 * @param due end of the contract's term; null where the motive has none
 * @param left when the first answer left; null if none has
 * @param owedBy end of the term that runs now; null if the company owes nothing
 */
public record TermStanding(Instant due, Instant left, Instant owedBy) {

    /** With less than this left, the change of a term needs a second person (rules, section 4). */
    public static final Duration SHORT = Duration.ofHours(24);

    public boolean hasTerm() {
        return due != null;
    }

    /** The contract's term has passed without an answer, or the answer left late. */
    public boolean isMissed(Instant now) {
        return due != null
                && switch (Timeliness.of(left, due, now)) {
                    case FUERA_DE_PLAZO, ABIERTO_VENCIDO -> true;
                    case EN_PLAZO, PENDIENTE -> false;
                };
    }

    /** Missed, or the running term ends in less than a day. */
    public boolean isCritical(Instant now) {
        return isMissed(now) || owedBy != null && owedBy.isBefore(now.plus(SHORT));
    }
}
