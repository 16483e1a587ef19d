package cl.soser.canal.phone.indicator;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * An outage as lists show it.
 *
 * @param externalId the exchange's own, null where a person recorded it
 * @param endedAt null while it lasts
 * @param withdrawnReason null while it counts
 */
public record LineOutageRow(
        long id,
        String externalId,
        Instant startedAt,
        Instant endedAt,
        OutageCause cause,
        boolean planned,
        String note,
        Instant recordedAt,
        String withdrawnReason)
        implements Serializable {

    public boolean isRunning() {
        return endedAt == null && withdrawnReason == null;
    }

    public boolean isWithdrawn() {
        return withdrawnReason != null;
    }

    /** Its part of that time. */
    Duration within(Instant from, Instant until) {
        Instant start = startedAt.isBefore(from) ? from : startedAt;
        Instant end = endedAt == null || endedAt.isAfter(until) ? until : endedAt;
        return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
    }
}
