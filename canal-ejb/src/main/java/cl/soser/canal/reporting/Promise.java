package cl.soser.canal.reporting;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a request whose answer promised a definitive one for some day stands towards that day; kept
 * when the definitive answer left on it or before, by the calendar of Santiago. One that broke any
 * promise of the period is broken.
 */
public enum Promise {
    CUMPLIDA,
    INCUMPLIDA,
    /** Nothing definitive yet, and the day is not over. */
    PENDIENTE;

    /** By its name in an address; empty for anything else. */
    public static Optional<Promise> of(String name) {
        return Stream.of(values()).filter(one -> one.label().equals(name)).findAny();
    }

    /** As it appears in an address. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
