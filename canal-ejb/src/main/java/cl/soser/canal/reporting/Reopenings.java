package cl.soser.canal.reporting;

/**
 * Rounds that began with a reopening, apart from the contract's own figure (rules, section 6): each
 * has a term of its own, and its verdict is of the first answer that left in it. Annulled requests
 * and motives without a term are excluded.
 *
 * @param opened rounds that began in the period
 * @param due rounds whose term ended in it; they are in time or late
 * @param stillOpen of the late ones, those without an answer
 */
public record Reopenings(long opened, long due, long inTime, long stillOpen) {

    static final Reopenings NONE = new Reopenings(0, 0, 0, 0);

    public long late() {
        return due - inTime;
    }

    Reopenings plus(Reopenings other) {
        return new Reopenings(
                opened + other.opened,
                due + other.due,
                inTime + other.inTime,
                stillOpen + other.stillOpen);
    }
}
