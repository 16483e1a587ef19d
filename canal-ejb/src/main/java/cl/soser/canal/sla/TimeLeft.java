package cl.soser.canal.sla;

import java.time.Duration;
import java.time.Instant;

/**
 * The time that the running term leaves for internal stages (rules, section 6).
 *
 * <p>A part of the term, 10 % of its working time, is kept at its end for sending. A stage that
 * begins before that part ends before it: it gets its share ({@link StageShares}) of the working
 * time in between, or its own term if that ends sooner. A stage that begins within that part gets
 * its share of what is left until the end of the term. Where no working time is left, the share is
 * one of elapsed time. Once the term has ended, and where there is none, the own term holds:
 * nothing is left to divide, and the ticket is late by itself.
 */
final class TimeLeft {

    /** What a stage that is given back has at least. */
    static final Duration LEAST = Duration.ofMinutes(15);

    private final BusinessHours hours;
    private final StageShares shares;
    private final Instant from;
    private final Instant until;

    /**
     * @param from when the running term began
     * @param until when it ends; null if it is no term
     */
    TimeLeft(Instant from, Instant until, ClockRules rules) {
        this.hours = rules.hours();
        this.shares = rules.terms().shares();
        this.from = from;
        this.until = until;
    }

    /**
     * The time of a stage that begins at this instant.
     *
     * @param own its own term, or what a pause left of it
     */
    Allotment allot(InternalStage stage, Instant begin, Allotment own) {
        if (isOver(begin)) {
            return own;
        }
        Instant limit = limit(begin);
        boolean elapsed = hours.between(begin, limit).isZero();
        Allotment left = Allotment.between(begin, limit, elapsed, hours);
        Allotment share = new Allotment(shares.of(stage, left.time()), elapsed);
        return share.end(begin, hours).isBefore(own.end(begin, hours)) ? share : own;
    }

    /** The same for a stage that was given back: never less than the least time. */
    Allotment allotAgain(InternalStage stage, Instant begin, Allotment own) {
        Allotment share = allot(stage, begin, own);
        if (share.time().compareTo(LEAST) >= 0) {
            return share;
        }
        Allotment least = Allotment.working(LEAST);
        if (isOver(begin) || !least.end(begin, hours).isAfter(until)) {
            return least;
        }
        boolean enough = !share.end(begin, hours).isBefore(begin.plus(LEAST));
        return enough ? share : Allotment.elapsed(LEAST);
    }

    private boolean isOver(Instant begin) {
        return until == null || !begin.isBefore(until);
    }

    private Instant limit(Instant begin) {
        Instant reserve = reserve();
        return begin.isBefore(reserve) ? reserve : until;
    }

    /** Where the part begins that is kept for sending. */
    private Instant reserve() {
        boolean elapsed = hours.between(from, until).isZero();
        Allotment term = Allotment.between(from, until, elapsed, hours);
        return new Allotment(shares.withoutReserve(term.time()), elapsed).end(from, hours);
    }
}
