package cl.soser.canal.retention;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A run as its page shows it.
 *
 * @param stale it is open, and a term changed since it was counted: no night does it
 * @param digest of its proof; null until it is done
 */
public record RetentionRunRow(
        long id,
        int version,
        RetentionRunState state,
        boolean stale,
        Instant madeAt,
        Instant endedAt,
        String digest,
        List<RetentionRunPartRow> parts)
        implements Serializable {

    public long due() {
        return parts.stream().mapToLong(RetentionRunPartRow::due).sum();
    }

    public long done() {
        return parts.stream().mapToLong(RetentionRunPartRow::done).sum();
    }

    /** In percent. */
    public long progress() {
        return due() == 0 ? 100 : done() * 100 / due();
    }
}
