package cl.soser.canal.account.factor;

import java.time.Instant;

/**
 * An account has another factor, or one less.
 *
 * @param kind null where all of them were taken away
 */
public record FactorChanged(
        long accountId,
        String email,
        String displayName,
        Change change,
        FactorKind kind,
        Instant at) {

    public enum Change {
        ALTA,
        BAJA,
        /** Two people, or the server's operator, took all of them away. */
        RESTABLECIDO
    }
}
