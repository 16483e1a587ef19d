package cl.soser.canal.account;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A program's token as it is looked after; the secret itself is nowhere.
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

    /** What it is good for now; the words are {@code tokenState.<name>}. */
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
