package cl.soser.canal.activity;

/**
 * How far a year's activities got in a region.
 *
 * @param schools running ones
 * @param reached those some activity was held for
 * @param shown of those, the ones with evidence
 */
public record ActivityCoverage(
        String region, String name, long schools, long reached, long shown) {}
