package cl.soser.canal.reporting.answers;

/**
 * Rounds that began with a reopening, apart from the contract's own figure (rules, section 6): each
 * has a term of its own, and the first answer that left in it decides its timeliness. Annulled
 * requests and motives without a term are excluded.
 *
 * @param opened rounds that began in the period
 * @param inTime rounds whose term ends in the period, answered in time
 * @param late rounds whose term ended in it without an answer, or before one
 * @param stillOpen of the late ones, those without an answer
 * @param pending rounds whose term ends in it and still runs
 */
public record ReopeningCounts(long opened, long inTime, long late, long stillOpen, long pending) {

    static final ReopeningCounts NONE = new ReopeningCounts(0, 0, 0, 0, 0);

    /** Rounds whose term ends in the period. */
    public long due() {
        return inTime + late + pending;
    }

    /** Those of them that are in time or late. */
    public long decided() {
        return inTime + late;
    }

    ReopeningCounts plus(ReopeningCounts other) {
        return new ReopeningCounts(
                opened + other.opened,
                inTime + other.inTime,
                late + other.late,
                stillOpen + other.stillOpen,
                pending + other.pending);
    }
}
