package cl.soser.canal.reporting;

import cl.soser.canal.sla.Compliance;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * How an area stands: what it owes now, and how it kept its terms this month.
 *
 * @param open tickets it owes an answer
 * @param drafting of these, those whose answer it is to write
 * @param stageOverdue in its hands beyond its own term
 * @param overdue beyond the term towards the citizen
 * @param dueToday whose term ends today
 * @param month towards the citizen, this month so far
 * @param stagesLeft stages it finished this month
 * @param stagesInTime of these, in time
 * @param days the last days that had something due, the newest first
 */
public record AreaFigures(
        String area,
        long open,
        long drafting,
        long stageOverdue,
        long overdue,
        long dueToday,
        Compliance month,
        long stagesLeft,
        long stagesInTime,
        List<Day> days)
        implements Serializable {

    public AreaFigures {
        days = List.copyOf(days);
    }

    /** One day's terms towards the citizen. */
    public record Day(LocalDate day, Compliance figures) implements Serializable {}
}
