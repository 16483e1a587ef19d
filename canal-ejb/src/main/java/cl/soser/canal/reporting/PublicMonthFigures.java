package cl.soser.canal.reporting;

import cl.soser.canal.availability.MonthAvailability;
import cl.soser.canal.sla.Compliance;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * A month as the public sees it.
 *
 * @param total of everything
 * @param typical the median time to the answer; null without answers
 * @param regions with at least one request, by code
 * @param topics likewise
 * @param at when all of it was counted
 */
public record PublicMonthFigures(
        YearMonth month,
        Compliance total,
        Duration typical,
        List<Cell> regions,
        List<Cell> topics,
        MonthAvailability service,
        Instant at)
        implements Serializable {

    public PublicMonthFigures {
        regions = List.copyOf(regions);
        topics = List.copyOf(topics);
    }

    /**
     * One group.
     *
     * @param code empty for those that have none
     * @param received null if it is not shown
     * @param few it is hidden because it is below five; otherwise to protect another group
     * @param percent answered in time, in whole percents, rounded down; null if too few are
     *     decided, or the group is hidden
     */
    public record Cell(String code, Long received, boolean few, Integer percent)
            implements Serializable {}
}
