package cl.soser.canal.radar.scan;

import java.util.Map;

/**
 * What is usual: learned from the past weeks, and cautious where little was learned.
 *
 * @param reports all reports of the past weeks
 * @param ofSchools how many of them each school had
 * @param schools how many schools there are
 * @param ofSigns how many of them had each sign
 * @param repeats how many had a sign that another of the same school had within the window
 */
public record Baseline(
        long reports,
        Map<Long, Long> ofSchools,
        int schools,
        Map<Sign, Long> ofSigns,
        Map<SignKind, Long> repeats) {

    /** So many invented reports speak for the usual rates before anything was learned. */
    private static final double CAUTION = 2000;

    /** How often a second report of one school follows the first, before anything was learned. */
    private static final double USUAL_REPEAT = 0.05;

    private static final double REPEAT_CAUTION = 100;

    /** So many signs of each kind are in use before anything was learned. */
    private static final double USUAL_VALUES = 10;

    public Baseline {
        ofSchools = Map.copyOf(ofSchools);
        ofSigns = Map.copyOf(ofSigns);
        repeats = Map.copyOf(repeats);
    }

    /** How many of the country's reports come from this school. */
    double share(long school) {
        return (ofSchools.getOrDefault(school, 0L) + 1.0) / (reports + Math.max(1, schools));
    }

    /** How many of all reports have this sign. */
    double rate(Sign sign) {
        return (ofSigns.getOrDefault(sign, 0L) + CAUTION * sign.kind().usualRate())
                / (reports + CAUTION);
    }

    /** How probable it is that a report of the same school has the sign once more. */
    double repeat(SignKind kind) {
        return (repeats.getOrDefault(kind, 0L) + REPEAT_CAUTION * USUAL_REPEAT)
                / (ofKind(kind) + REPEAT_CAUTION);
    }

    /** How often a sign comes in a week in which so many reports come. */
    double timesAWeek(Sign sign, double reportsAWeek) {
        return Math.max(1, rate(sign) * reportsAWeek);
    }

    /** How many signs of a kind come in a week in which so many reports come. */
    double signsAWeek(SignKind kind, double reportsAWeek) {
        double rate =
                (ofKind(kind) + CAUTION * kind.usualRate() * USUAL_VALUES) / (reports + CAUTION);
        return Math.max(1, rate * reportsAWeek);
    }

    private double ofKind(SignKind kind) {
        return ofSigns.entrySet().stream()
                .filter(one -> one.getKey().kind() == kind)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
