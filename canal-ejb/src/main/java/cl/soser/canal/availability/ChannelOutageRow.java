package cl.soser.canal.availability;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * A whole event, over any months.
 *
 * @param endedAt null while it lasts
 * @param cause what failed first, {@code INGRESO:HTTP_500}
 * @param down seconds of watched downtime
 * @param planned of these, announced beforehand
 * @param longestHours no event may be longer
 */
public record ChannelOutageRow(
        Instant startedAt,
        Instant endedAt,
        String cause,
        long down,
        long planned,
        BigDecimal longestHours)
        implements Serializable {

    private static final int HOUR = 3600;

    /** The month it belongs to: the one in which it began. */
    public YearMonth began(ZoneId zone) {
        return YearMonth.from(startedAt.atZone(zone));
    }

    public boolean isRunning() {
        return endedAt == null;
    }

    /** All of it was announced. */
    public boolean isPlanned() {
        return down > 0 && planned == down;
    }

    public boolean isTooLong() {
        return BigDecimal.valueOf(down).compareTo(longestHours.multiply(BigDecimal.valueOf(HOUR)))
                > 0;
    }

    public BigDecimal minutes() {
        return MonthAvailability.minutes(down);
    }

    public BigDecimal plannedMinutes() {
        return MonthAvailability.minutes(planned);
    }
}
