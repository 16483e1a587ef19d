package cl.soser.canal.availability;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A year of the channel.
 *
 * @param months all twelve
 * @param days of the months that have begun
 * @param outages those that began in it, the latest first
 * @param counted how many of these count against the channel
 * @param most no more than these
 */
public record YearAvailability(
        int year,
        List<MonthAvailability> months,
        List<DayAvailability> days,
        List<ChannelOutageRow> outages,
        int counted,
        BigDecimal most)
        implements Serializable {

    public MonthAvailability month(YearMonth month) {
        return months.get(month.getMonthValue() - 1);
    }

    /**
     * How many of those that began up to the end of a month count against the channel.
     *
     * @param zone in which months begin
     */
    public long counted(YearMonth until, ZoneId zone) {
        return outages.stream()
                .filter(one -> !one.began(zone).isAfter(until))
                .filter(one -> !one.isPlanned() || month(one.began(zone)).plannedCounts())
                .count();
    }

    public boolean isWithin() {
        return BigDecimal.valueOf(counted).compareTo(most) <= 0;
    }

    public boolean isMeasured() {
        return months.stream().anyMatch(MonthAvailability::isMeasured);
    }

    public Optional<ChannelOutageRow> longest() {
        return outages.stream().max(java.util.Comparator.comparingLong(ChannelOutageRow::down));
    }
}
