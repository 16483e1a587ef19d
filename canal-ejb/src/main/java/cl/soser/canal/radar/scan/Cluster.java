package cl.soser.canal.radar.scan;

import java.util.Collection;
import java.util.List;

/**
 * Reports of one sign that are hardly there by chance.
 *
 * @param reports the first to enter first; the last one is the school around which they are
 * @param km how far the farthest school is from it; null where distance plays no part
 * @param expected how many other schools would have been expected
 * @param chance that so many came by chance
 * @param rarity chance divided by the chance that rings; the smaller, the clearer
 */
public record Cluster(
        Sign sign, List<Report> reports, Double km, double expected, double chance, double rarity) {

    public Cluster {
        reports = List.copyOf(reports);
    }

    public long schools() {
        return reports.stream().map(Report::school).distinct().count();
    }

    /** Whether none of its reports was lost since. */
    public boolean isWhole(Collection<Long> tickets) {
        return reports.stream().allMatch(one -> tickets.contains(one.ticket()));
    }

    /** Whether some of its reports are of several schools too. */
    public boolean isAloneWith(Collection<Long> tickets) {
        return tickets.size() > 2
                && reports.stream()
                                .filter(one -> tickets.contains(one.ticket()))
                                .map(Report::school)
                                .distinct()
                                .count()
                        > 1;
    }
}
