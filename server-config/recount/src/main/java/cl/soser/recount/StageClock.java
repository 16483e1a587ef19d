package cl.soser.recount;

/**
 * The term of the internal stage a request is in (rules, section 6): the earlier of its own term
 * and its share of the working time that the running term leaves.
 */
final class StageClock {

    static final long ALERT = 30 * 60_000;
    private static final long LEAST = 15 * 60_000;

    final String stage;
    final String area;
    final int visit;
    final long began;

    /** Counts all time, because no working time was left or it is an alert's. */
    private boolean elapsed;

    private long left;

    /** Null while paused in time. */
    private Long due;

    private Long paused;

    StageClock(String stage, String area, int visit, long began) {
        this.stage = stage;
        this.area = area;
        this.visit = visit;
        this.began = began;
    }

    StageClock copy() {
        StageClock same = new StageClock(stage, area, visit, began);
        same.elapsed = elapsed;
        same.left = left;
        same.due = due;
        same.paused = paused;
        return same;
    }

    /**
     * @param back it was given back to this stage, or to another area in it
     */
    void begin(boolean back, RunningTerm running, Terms terms, WorkingTime open) {
        give(began, terms.internal(stage, area), false, open);
        bound(began, running, terms, open);
        if (back && left < LEAST) {
            least(running, open);
        }
    }

    private void give(long at, long time, boolean all, WorkingTime open) {
        left = time;
        elapsed = all;
        due = all ? at + time : open.after(at, time);
    }

    /** No later than its share of what the running term leaves. */
    private void bound(long at, RunningTerm running, Terms terms, WorkingTime open) {
        if (running.isOver(at)) {
            return;
        }
        long reserve = running.reserve(terms, open);
        long limit = at < reserve ? reserve : running.until();
        long working = open.between(at, limit);
        boolean all = working == 0;
        long share = terms.share(stage, all ? limit - at : working);
        if ((all ? at + share : open.after(at, share)) < due) {
            give(at, share, all, open);
        }
    }

    /** A quarter of an hour: of working time if the running term allows, else of all time. */
    private void least(RunningTerm running, WorkingTime open) {
        if (running.isOver(began) || open.after(began, LEAST) <= running.until()) {
            give(began, LEAST, false, open);
        } else if (due < began + LEAST) {
            give(began, LEAST, true, open);
        }
    }

    /** An alert is validated within half an hour, by day and by night (rules, section 4). */
    void hurry(long at) {
        if (due != null && at + ALERT < due) {
            left = ALERT;
            elapsed = true;
            due = at + ALERT;
            paused = null;
        }
    }

    /** A term that has run out does not move: a pause excuses no delay. */
    void pause(long at, WorkingTime open) {
        if (paused != null) {
            return;
        }
        paused = at;
        if (at < due) {
            left = elapsed ? due - at : open.between(at, due);
            due = null;
        } else {
            left = 0;
        }
    }

    void resume(long at, RunningTerm running, Terms terms, WorkingTime open) {
        if (paused == null) {
            return;
        }
        paused = null;
        if (due == null) {
            give(at, left, elapsed, open);
            bound(at, running, terms, open);
        }
    }

    /** The running term has changed, and may end sooner. */
    void shorten(long at, RunningTerm running, Terms terms, WorkingTime open) {
        if (paused == null && at < due) {
            bound(at, running, terms, open);
        }
    }

    boolean isInTime(long at) {
        return due == null || at <= due;
    }

    Long due() {
        return due;
    }

    Long paused() {
        return paused;
    }

    /** Null unless paused. */
    Long rest() {
        return paused == null ? null : left;
    }
}
