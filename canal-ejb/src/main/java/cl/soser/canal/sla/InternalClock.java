package cl.soser.canal.sla;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * The working time one stage has for one ticket. Each time a ticket comes to a stage a new one
 * begins; pausing keeps what is left of it. It never touches the contract clock.
 *
 * @param visit 1 for the first stage of the ticket, one more for each later one
 * @param from when the ticket came to the stage
 * @param since from when {@code left} counts: the beginning, or the end of the last pause
 * @param left working time there was at {@code since}, or there is while paused
 * @param due last instant in time; null while paused before it
 * @param pausedAt null unless paused
 * @param elapsed counts all time instead of working time
 */
public record InternalClock(
        InternalStage stage,
        String area,
        int visit,
        Instant from,
        Duration term,
        Instant since,
        Duration left,
        Instant due,
        Instant pausedAt,
        boolean elapsed)
        implements Serializable {

    /** In which the routing of an alert is validated, by day and by night (rules, section 4). */
    static final Duration ALERT = Duration.ofMinutes(30);

    static InternalClock begin(
            InternalStage stage, String area, int visit, Instant at, ClockRules rules) {
        Duration term = rules.terms().internal(stage, area);
        Instant due = rules.hours().plus(at, term);
        return new InternalClock(stage, area, visit, at, term, at, term, due, null, false);
    }

    /** Ends so soon after that instant, unless it would end before anyway. */
    InternalClock hurried(Instant at) {
        Instant end = at.plus(ALERT);
        return due == null || !end.isBefore(due)
                ? this
                : new InternalClock(stage, area, visit, from, ALERT, at, ALERT, end, null, true);
    }

    /** A term that has run out does not move: a pause excuses no delay. */
    InternalClock pause(Instant at, BusinessHours hours) {
        if (pausedAt != null) {
            return this;
        }
        boolean over = !at.isBefore(due);
        Duration rest = over ? Duration.ZERO : between(at, due, hours);
        return new InternalClock(
                stage, area, visit, from, term, since, rest, over ? due : null, at, elapsed);
    }

    InternalClock resume(Instant at, BusinessHours hours) {
        if (pausedAt == null) {
            return this;
        }
        Instant end = due == null ? plus(at, left, hours) : due;
        return new InternalClock(
                stage, area, visit, from, term, due == null ? at : since, left, end, null, elapsed);
    }

    public boolean isPaused() {
        return pausedAt != null;
    }

    /** Exactly at its end it is still in time. */
    public boolean isOverdue(Instant now) {
        return due != null && now.isAfter(due);
    }

    /** The first instant at which that part of the term has passed; null while paused. */
    public Instant reachedFrom(Milestone milestone, BusinessHours hours) {
        if (due == null || pausedAt != null) {
            return null;
        }
        if (milestone == Milestone.VENCIMIENTO) {
            return due.plusMillis(1);
        }
        Duration before = term.multipliedBy(100L - milestone.percent()).dividedBy(100);
        Duration ahead = left.minus(before);
        return ahead.isNegative() || ahead.isZero() ? since : plus(since, ahead, hours);
    }

    private Instant plus(Instant start, Duration time, BusinessHours hours) {
        return elapsed ? start.plus(time) : hours.plus(start, time);
    }

    private Duration between(Instant start, Instant end, BusinessHours hours) {
        return elapsed ? Duration.between(start, end) : hours.between(start, end);
    }
}
