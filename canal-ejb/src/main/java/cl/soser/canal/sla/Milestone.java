package cl.soser.canal.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of a term at which people are warned (rules, section 6). */
public enum Milestone {
    MITAD(50),
    TRES_CUARTOS(75),
    NOVENTA(90),
    VENCIMIENTO(100);

    private final int percent;

    Milestone(int percent) {
        this.percent = percent;
    }

    public int percent() {
        return percent;
    }

    /** The milestone of that percentage. */
    public static Milestone of(int percent) {
        return Stream.of(values())
                .filter(milestone -> milestone.percent == percent)
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no warning at " + percent + " %"));
    }

    /** The one after it; empty after the breach. */
    public Optional<Milestone> next() {
        return this == VENCIMIENTO ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    /** The first instant at which {@link #isReached} holds. */
    public Instant reachedFrom(Instant start, Instant deadline) {
        Instant due = instant(start, deadline);
        return this == VENCIMIENTO ? due.plusMillis(1) : due;
    }

    /** When this part of the term has run, in whole milliseconds. */
    public Instant instant(Instant start, Instant deadline) {
        long term = Duration.between(start, deadline).toMillis();
        return this == VENCIMIENTO
                ? deadline
                : start.plusMillis(Math.multiplyExact(term, percent) / 100);
    }

    /** The breach is reached only after the deadline, since the deadline itself is on time. */
    public boolean isReached(Instant start, Instant deadline, Instant now) {
        Instant due = instant(start, deadline);
        return this == VENCIMIENTO ? now.isAfter(due) : !now.isBefore(due);
    }
}
