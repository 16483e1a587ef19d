package cl.soser.canal.reporting;

import cl.soser.canal.reporting.counts.CaseCounts;
import cl.soser.canal.reporting.criteria.CaseGroup;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How many requests entered in a period, including those annulled since, like the list of the same
 * period.
 */
public record VolumeReport(DayRange period, List<Group> groups, long total) {

    public VolumeReport {
        groups = List.copyOf(groups);
    }

    static VolumeReport of(
            DayRange period, List<Dimension> by, Map<CaseGroup, CaseCounts> counted) {
        List<Group> groups = new ArrayList<>();
        long total = 0;
        for (var one : counted.entrySet()) {
            long count = one.getValue().entered();
            total += count;
            if (count > 0 && !by.isEmpty()) {
                groups.add(new Group(TimelinessCounter.key(by, one.getKey()), count));
            }
        }
        return new VolumeReport(period, groups, total);
    }

    /**
     * One group.
     *
     * @param key code by dimension, in the order asked for; empty for those that have none
     */
    public record Group(Map<Dimension, String> key, long count) {}
}
