package cl.soser.canal.operation;

import cl.soser.canal.shared.health.PoolUsage;
import java.io.Serializable;
import java.time.Instant;

/**
 * What can be found out without the database.
 *
 * @param at when; null before the first time
 * @param freeBytes left where files are kept; negative before the first time
 * @param heap how much of the memory was in use after it was last tidied, from 0 to 1; negative
 *     where that is not known
 * @param pool connections to the database; null where the server does not tell
 * @param backupAt when the last backup was whole; null where none is known of
 */
public record MachineFacts(
        Instant at,
        long freeBytes,
        double heap,
        PoolUsage pool,
        NeighbourState mailServer,
        NeighbourState scanner,
        CertificateState certificate,
        Instant backupAt)
        implements Serializable {

    static final MachineFacts NONE =
            new MachineFacts(
                    null,
                    -1,
                    -1,
                    null,
                    NeighbourState.UNKNOWN,
                    NeighbourState.UNKNOWN,
                    CertificateState.UNKNOWN,
                    null);
}
