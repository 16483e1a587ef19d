package cl.soser.canal.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How much of the contract's term has gone by; each is announced once per round (rules, section 6).
 */
public enum Milestone {
    HALF(50),
    THREE_QUARTERS(75),
    NINE_TENTHS(90),
    BREACH(100);

    private final int percent;

    Milestone(int percent) {
        this.percent = percent;
    }

    public int percent() {
        return percent;
    }

    /** When it is reached, in elapsed time; a term of 72 h reaches 90 % after 64 h 48 min. */
    Instant reachedAt(Instant from, Instant due) {
        return from.plus(Duration.between(from, due).multipliedBy(percent).dividedBy(100));
    }

    Optional<Milestone> next() {
        return this == BREACH ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    static Milestone ofPercent(int percent) {
        for (Milestone milestone : values()) {
            if (milestone.percent == percent) {
                return milestone;
            }
        }
        throw new IllegalArgumentException("no milestone at " + percent + " %");
    }
}
