package cl.soser.canal.sla;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * The time one stage has for one ticket: its own term, or less where the running term of the ticket
 * ends sooner ({@link TimeLeft}). Each time a ticket comes to a stage a new one begins; pausing
 * keeps what is left of it. It never touches the contract clock.
 *
 * @param visit 1 for the first stage of the ticket, one more for each later one
 * @param from when the ticket came to the stage
 * @param term the time it was given then
 * @param since from when {@code left} counts: the beginning, or the end of the last pause
 * @param left time there was at {@code since}, or there is while paused
 * @param due last instant in time; null while paused before it
 * @param pausedAt null unless paused
 * @param elapsed counts all time instead of working time: of an alert, or where no working time is
 *     left
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
            InternalStage stage,
            String area,
            int visit,
            Instant at,
            Allotment given,
            BusinessHours hours) {
        return new InternalClock(
                stage,
                area,
                visit,
                at,
                given.time(),
                at,
                given.time(),
                given.end(at, hours),
                null,
                given.elapsed());
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
        Duration rest = over ? Duration.ZERO : rest(at, hours).time();
        return new InternalClock(
                stage, area, visit, from, term, since, rest, over ? due : null, at, elapsed);
    }

    /** The running term ran on meanwhile, and may leave less than the pause kept. */
    InternalClock resume(Instant at, TimeLeft bound, BusinessHours hours) {
        if (pausedAt == null) {
            return this;
        }
        if (due != null) {
            return new InternalClock(
                    stage, area, visit, from, term, since, left, due, null, elapsed);
        }
        return goingOn(at, bound.allot(stage, at, new Allotment(left, elapsed)), hours);
    }

    /** Ends sooner if the running term, which has changed, leaves less. */
    InternalClock within(TimeLeft bound, Instant at, BusinessHours hours) {
        if (pausedAt != null || !at.isBefore(due)) {
            return this;
        }
        Allotment rest = rest(at, hours);
        Allotment given = bound.allot(stage, at, rest);
        return given.equals(rest) ? this : goingOn(at, given, hours);
    }

    /** As if its term had been divided when it began; for tickets from before that was done. */
    InternalClock divided(TimeLeft bound, BusinessHours hours) {
        Allotment given = bound.allot(stage, from, Allotment.working(term));
        if (pausedAt == null && since.equals(from)) {
            return begin(stage, area, visit, from, given, hours);
        }
        Duration rest = given.time().minus(term.minus(left));
        rest = rest.isNegative() ? Duration.ZERO : rest;
        InternalClock cut =
                new InternalClock(
                        stage,
                        area,
                        visit,
                        from,
                        given.time(),
                        since,
                        rest,
                        due,
                        pausedAt,
                        given.elapsed());
        return pausedAt == null
                ? cut.goingOn(since, bound.allot(stage, since, new Allotment(rest, elapsed)), hours)
                : due == null ? cut : this;
    }

    private Allotment rest(Instant at, BusinessHours hours) {
        return Allotment.between(at, due, elapsed, hours);
    }

    private InternalClock goingOn(Instant at, Allotment given, BusinessHours hours) {
        return new InternalClock(
                stage,
                area,
                visit,
                from,
                given.elapsed() == elapsed ? term : given.time(),
                at,
                given.time(),
                given.end(at, hours),
                null,
                given.elapsed());
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
        return ahead.isNegative() || ahead.isZero()
                ? since
                : new Allotment(ahead, elapsed).end(since, hours);
    }
}
