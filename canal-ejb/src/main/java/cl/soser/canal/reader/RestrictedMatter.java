package cl.soser.canal.reader;

import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.DangerReading;
import java.util.Set;

/** What a restricted ticket is about; each has its own list of named readers. */
public enum RestrictedMatter {
    /** Ill-treatment of a child. */
    MALTRATO,
    /** Harassment at work. */
    ACOSO,
    /** Fraud, and theft. */
    FRAUDE;

    private static final Set<String> OF_FRAUD = Set.of("FRAUDE", "ROBO");

    /**
     * Of a danger that restricts. Theft and harassment in one text are harassment, because its
     * readers protect a person; its readers can pass it on.
     *
     * @param kind the sender's own answer comes before what was read; null where it is not known
     */
    public static RestrictedMatter of(DangerKind kind, DangerReading reading) {
        DangerKind restricted = kind != null && kind.isRestricted() ? kind : reading.kind();
        if (restricted != DangerKind.LABORAL) {
            return MALTRATO;
        }
        boolean fraud =
                reading.reasons().stream()
                        .filter(reason -> reason.kind() == DangerKind.LABORAL)
                        .flatMap(reason -> reason.concepts().stream())
                        .anyMatch(OF_FRAUD::contains);
        boolean harassment =
                reading.reasons().stream()
                        .flatMap(reason -> reason.concepts().stream())
                        .anyMatch("ACOSO_LABORAL"::equals);
        return fraud && !harassment ? FRAUDE : ACOSO;
    }
}
