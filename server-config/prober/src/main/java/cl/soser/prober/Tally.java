package cl.soser.prober;

/** The checks of a day, including failures that made no event. */
public record Tally(int checks, int failed) {

    static final Tally NONE = new Tally(0, 0);

    Tally plus(Check check) {
        return new Tally(checks + 1, failed + (check.isFailed() ? 1 : 0));
    }
}
