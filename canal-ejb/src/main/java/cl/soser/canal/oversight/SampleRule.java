package cl.soser.canal.oversight;

/** How many answers of a month are judged: one in twenty, and ten at least (rules §5). */
final class SampleRule {

    private static final int ONE_IN = 20;
    private static final int LEAST = 10;

    private SampleRule() {}

    /** Never more than there are. */
    static int size(int population) {
        return Math.min(population, Math.max(LEAST, (population + ONE_IN - 1) / ONE_IN));
    }
}
