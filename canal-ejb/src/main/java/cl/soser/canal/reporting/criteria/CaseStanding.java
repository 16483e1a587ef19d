package cl.soser.canal.reporting.criteria;

import cl.soser.canal.ticket.Timeliness;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@link Timeliness} as the figures of the contract add it up. */
public enum CaseStanding {
    /** Left at or before the deadline. */
    EN_PLAZO(Timeliness.EN_PLAZO),
    /** Left late, or not left and the deadline has passed. */
    FUERA_DE_PLAZO(Timeliness.FUERA_DE_PLAZO, Timeliness.ABIERTO_VENCIDO),
    /** Of those out of time, the ones still unanswered. */
    ABIERTO_VENCIDO(Timeliness.ABIERTO_VENCIDO),
    /** Not left, deadline still ahead. */
    PENDIENTE(Timeliness.PENDIENTE),
    /** In time or out of time: what the share is made of. */
    DECIDIDO(Timeliness.EN_PLAZO, Timeliness.FUERA_DE_PLAZO, Timeliness.ABIERTO_VENCIDO);

    private final Set<Timeliness> timeliness;

    CaseStanding(Timeliness first, Timeliness... more) {
        timeliness = Collections.unmodifiableSet(EnumSet.of(first, more));
    }

    /** Those it is the sum of. */
    public Set<Timeliness> timeliness() {
        return timeliness;
    }

    /** By its name in an address; empty for anything else. */
    public static Optional<CaseStanding> of(String name) {
        return Stream.of(values()).filter(standing -> standing.label().equals(name)).findAny();
    }

    /** As it appears in an address. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
