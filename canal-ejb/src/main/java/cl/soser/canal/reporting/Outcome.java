package cl.soser.canal.reporting;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a request that has a deadline stands, as the figures of the contract add it up. */
public enum Outcome {
    /** Left at or before the deadline. */
    EN_PLAZO,
    /** Left late, or not left and the deadline has passed. */
    FUERA_DE_PLAZO,
    /** Of those out of time, the ones still unanswered. */
    ABIERTO_VENCIDO,
    /** Not left, deadline still ahead. */
    PENDIENTE,
    /** In time or out of time: what the share is made of. */
    DECIDIDO;

    /** By its name in an address; empty for anything else. */
    public static Optional<Outcome> of(String name) {
        return Stream.of(values()).filter(outcome -> outcome.label().equals(name)).findAny();
    }

    /** As it appears in an address. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
