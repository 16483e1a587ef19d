package cl.soser.canal.radar.scan;

/** How probable a count of rare things is. */
final class PoissonTail {

    /** Beyond it a smaller term no longer changes the sum. */
    private static final double NEGLIGIBLE = 1e-17;

    private PoissonTail() {}

    /** The probability of so many or more where so many are expected. */
    static double atLeast(int count, double expected) {
        if (expected < 0 || Double.isNaN(expected)) {
            throw new IllegalArgumentException("expected: " + expected);
        }
        if (count <= 0) {
            return 1;
        }
        if (expected == 0) {
            return 0;
        }
        return count > expected ? upper(count, expected) : 1 - lower(count, expected);
    }

    /** The terms from the count on, which become smaller from one to the next. */
    private static double upper(int count, double expected) {
        double term = term(count, expected);
        double sum = 0;
        for (int at = count; term > sum * NEGLIGIBLE; at++) {
            sum += term;
            term *= expected / (at + 1);
        }
        return Math.min(1, sum);
    }

    private static double lower(int count, double expected) {
        double term = term(count - 1, expected);
        double sum = 0;
        for (int at = count - 1; at >= 0 && term > sum * NEGLIGIBLE; at--) {
            sum += term;
            term *= at / expected;
        }
        return Math.min(1, sum);
    }

    private static double term(int count, double expected) {
        double log = count * Math.log(expected) - expected;
        for (int factor = 2; factor <= count; factor++) {
            log -= Math.log(factor);
        }
        return Math.exp(log);
    }
}
