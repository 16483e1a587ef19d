package cl.soser.canal.reporting;

/**
 * Rounds that began with a reopening, apart from the contract's own figure (rules, section 6): each
 * has a term of its own, and the first answer that left in it decides its timeliness. Annulled
 * requests and motives without a term are excluded.
 *
 * @param opened rounds that began in the period
 * @param due rounds whose term ended in it; they are in time or late
 * @param stillOpen of the late ones, those without an answer
 */
public record ReopeningCounts(long opened, long due, long inTime, long stillOpen) {

    static final ReopeningCounts NONE = new ReopeningCounts(0, 0, 0, 0);

    public long late() {
        return due - inTime;
    }

    ReopeningCounts plus(ReopeningCounts other) {
        return new ReopeningCounts(
                opened + other.opened,
                due + other.due,
                inTime + other.inTime,
                stillOpen + other.stillOpen);
    }
}
