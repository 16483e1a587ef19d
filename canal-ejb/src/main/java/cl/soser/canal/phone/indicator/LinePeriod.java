package cl.soser.canal.phone.indicator;

import cl.soser.canal.phone.LineFormula;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** The calls of a month, day by day, and how long the line was up. */
public record LinePeriod(
        LocalDate from, LocalDate until, List<Day> days, LineUptime uptime, LineTargets targets)
        implements Serializable {

    /** A day that had calls. */
    public record Day(LocalDate day, LineCounts counts) implements Serializable {}

    public LinePeriod {
        days = List.copyOf(days);
    }

    /** Judged by what the procedure says. */
    LinePeriod(LocalDate from, LocalDate until, List<Day> days, LineUptime uptime) {
        this(from, until, days, uptime, LineTargets.USUAL);
    }

    /** Neither a call nor an outage: nothing is recorded. */
    public boolean isSilent() {
        return days.isEmpty() && uptime.down().isZero();
    }

    public LineCounts total() {
        return days.stream().map(Day::counts).reduce(LineCounts.NONE, LineCounts::plus);
    }

    public LineIndicator serviceLevel(LineFormula formula) {
        return LineIndicator.of(
                total().serviceLevel(formula.base()),
                days.stream().map(day -> day.counts().serviceLevel(formula.base())).toList(),
                formula.averaging(),
                targets.service(),
                false);
    }

    public LineIndicator abandonment(LineFormula formula) {
        return LineIndicator.of(
                total().abandonment(formula.base()),
                days.stream().map(day -> day.counts().abandonment(formula.base())).toList(),
                formula.averaging(),
                targets.abandonment(),
                true);
    }
}
