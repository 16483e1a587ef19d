package cl.soser.canal.activity;

/**
 * How many schools of a region a year's activities reached.
 *
 * @param schools running ones
 * @param reached those some activity was held for
 * @param shown of those, the ones with evidence
 */
public record ActivityCoverage(
        String region, String name, long schools, long reached, long shown) {}
