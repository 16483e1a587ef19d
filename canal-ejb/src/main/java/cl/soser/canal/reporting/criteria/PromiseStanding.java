package cl.soser.canal.reporting.criteria;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The state of a promise: an answer promised the definitive answer for a day. It is kept if the
 * definitive answer left on that day or before, by Santiago's calendar. A request that broke any
 * promise of the period counts as broken.
 */
public enum PromiseStanding {
    CUMPLIDA,
    INCUMPLIDA,
    /** Nothing definitive yet, and the day is not over. */
    PENDIENTE;

    /** By its name in an address; empty for anything else. */
    public static Optional<PromiseStanding> of(String name) {
        return Stream.of(values()).filter(one -> one.label().equals(name)).findAny();
    }

    /** As it appears in an address. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
