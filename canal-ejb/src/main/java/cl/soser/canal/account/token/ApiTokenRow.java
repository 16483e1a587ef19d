package cl.soser.canal.account.token;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A program's token in the list; without its secret.
 *
 * @param institution its code; null for the telephone exchange
 * @param expiresAt null for never
 * @param lastUsedAt to the minute; null before its first call
 */
public record ApiTokenRow(
        long id,
        int version,
        String label,
        String institution,
        List<String> scopes,
        Instant createdAt,
        Instant expiresAt,
        Instant lastUsedAt,
        State state)
        implements Serializable {

    /** Its present state; the words are {@code tokenState.<name>}. */
    public enum State {
        VIGENTE,
        POR_VENCER,
        VENCIDA,
        ANULADA
    }

    public boolean isGood() {
        return state == State.VIGENTE || state == State.POR_VENCER;
    }
}
