package cl.soser.canal.escalation;

import java.io.Serializable;
import java.time.Instant;

/**
 * A shift as the list shows it.
 *
 * @param area null for all areas
 */
public record OnCallShiftRow(
        long id,
        long account,
        String name,
        String email,
        String telephone,
        Instant startsAt,
        Instant endsAt,
        String area,
        int ordinal)
        implements Serializable {

    public boolean isNow(Instant now) {
        return !startsAt.isAfter(now) && endsAt.isAfter(now);
    }
}
