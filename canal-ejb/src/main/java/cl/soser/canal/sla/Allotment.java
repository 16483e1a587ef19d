package cl.soser.canal.sla;

import java.time.Duration;
import java.time.Instant;

/**
 * The time given to an internal stage.
 *
 * @param elapsed whether nights and holidays count too, because no working time is left
 */
record Allotment(Duration time, boolean elapsed) {

    static Allotment working(Duration time) {
        return new Allotment(time, false);
    }

    static Allotment elapsed(Duration time) {
        return new Allotment(time, true);
    }

    /** What there is from one instant to another. */
    static Allotment between(Instant from, Instant to, boolean elapsed, BusinessHours hours) {
        return new Allotment(
                elapsed ? Duration.between(from, to) : hours.between(from, to), elapsed);
    }

    Instant end(Instant begin, BusinessHours hours) {
        return elapsed ? begin.plus(time) : hours.plus(begin, time);
    }
}
