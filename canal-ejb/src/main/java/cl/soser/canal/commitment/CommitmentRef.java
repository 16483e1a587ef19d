package cl.soser.canal.commitment;

import cl.soser.canal.shared.NotAllowedException;
import java.io.Serializable;

/** What a screen shows: its number, and the version that was seen. */
public record CommitmentRef(long id, int version) implements Serializable {

    /** Refuses an act on what has changed since it was shown. */
    void requireCurrent(FollowUp now) {
        if (!equals(now.ref())) {
            throw new NotAllowedException(now.type().stale(), id);
        }
    }
}
