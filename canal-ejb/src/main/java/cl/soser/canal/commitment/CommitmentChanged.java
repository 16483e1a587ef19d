package cl.soser.canal.commitment;

import java.time.Instant;

/**
 * Fired in the transaction in which a commitment or another {@link FollowUp} changed.
 *
 * @param id its number
 * @param kind what happened; null if it was only created
 * @param account who did it; null where the system did
 */
public record CommitmentChanged(
        CommitmentType type, long id, String kind, Long account, String note, Instant happenedAt) {}
