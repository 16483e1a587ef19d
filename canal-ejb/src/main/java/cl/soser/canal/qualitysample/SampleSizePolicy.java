package cl.soser.canal.qualitysample;

/**
 * How many answers of a month are judged: a percentage, and at least a fixed number (rules, section
 * 5).
 */
final class SampleSizePolicy {

    private SampleSizePolicy() {}

    /** Never more than there are. */
    static int size(int population, int percent, int least) {
        return Math.min(population, Math.max(least, (population * percent + 99) / 100));
    }
}
