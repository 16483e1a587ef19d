package cl.soser.canal.sla;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * The clock the contract is judged by: elapsed time from entry, on every day and hour, never
 * paused. A change of the wall clock neither lengthens nor shortens it.
 *
 * @param start entry into the system
 * @param deadline the last instant that is still on time
 */
public record ContractClock(Instant start, Instant deadline) implements Serializable {

    /** The term of the procedure for Reclamo, Consulta and Sugerencia. */
    public static final Duration TERM = Duration.ofHours(72);

    public ContractClock {
        Objects.requireNonNull(start);
        if (!deadline.isAfter(start)) {
            throw new IllegalArgumentException("a deadline lies after its start");
        }
    }

    public static ContractClock starting(Instant start, Duration term) {
        return new ContractClock(start, start.plus(term));
    }

    public static ContractClock starting(Instant start) {
        return starting(start, TERM);
    }

    /** Exactly 72:00:00 is on time; null, not left yet, is not met. */
    public static boolean met(Instant left, Instant deadline) {
        return left != null && !left.isAfter(deadline);
    }

    public boolean met(Instant left) {
        return met(left, deadline);
    }

    /** True from the first moment at which leaving would be late. */
    public boolean isOver(Instant now) {
        return now.isAfter(deadline);
    }

    /** What is left; negative once it is over. */
    public Duration remaining(Instant now) {
        return Duration.between(now, deadline);
    }

    public Instant at(Milestone milestone) {
        return milestone.instant(start, deadline);
    }
}
