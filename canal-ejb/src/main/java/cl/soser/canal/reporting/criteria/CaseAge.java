package cl.soser.canal.reporting.criteria;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Age bands of open requests in elapsed hours, by the steps of the contract's term. A whole number
 * of hours belongs to the younger band, because 72:00:00 is in time (rules, section 6).
 */
public enum CaseAge {
    HASTA_24(0, 24, "0-24"),
    HASTA_48(24, 48, "24-48"),
    HASTA_72(48, 72, "48-72"),
    MAS_DE_72(72, null, "72-");

    private final int over;
    private final Integer most;
    private final String label;

    CaseAge(int over, Integer most, String label) {
        this.over = over;
        this.most = most;
        this.label = label;
    }

    /** By its name in an address; empty for anything else. */
    public static Optional<CaseAge> of(String name) {
        return Stream.of(values()).filter(age -> age.label.equals(name)).findAny();
    }

    /** The band of a request that entered then. */
    public static CaseAge of(Instant entered, Instant now) {
        return Stream.of(values())
                .filter(age -> age.holds(entered, now))
                .findAny()
                .orElse(HASTA_24);
    }

    /** As it appears in an address. */
    public String label() {
        return label;
    }

    private boolean holds(Instant entered, Instant now) {
        return (over == 0 || entered.isBefore(enteredBefore(now)))
                && (most == null || !entered.isBefore(enteredFrom(now)));
    }

    /** The first instant of entry that is too young for it; null if there is none. */
    Instant enteredBefore(Instant now) {
        return over == 0 ? null : now.minus(Duration.ofHours(over));
    }

    /** The earliest instant of entry; null where there is none. */
    Instant enteredFrom(Instant now) {
        return most == null ? null : now.minus(Duration.ofHours(most));
    }
}
