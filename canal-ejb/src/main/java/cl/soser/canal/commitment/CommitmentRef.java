package cl.soser.canal.commitment;

import cl.soser.canal.shared.NotAllowedException;
import java.io.Serializable;

/** What a screen shows: its number, and the version that was seen. */
public record CommitmentRef(long id, int version) implements Serializable {

    /**
     * Refuses an act on what has changed since it was shown.
     *
     * @param stale key of the message
     */
    public void requireCurrent(CommitmentRef now, String stale) {
        if (!equals(now)) {
            throw new NotAllowedException(stale, id);
        }
    }
}
