package cl.soser.canal.ticket.warning;

import cl.soser.canal.sla.ClockRules;
import cl.soser.canal.sla.InternalStage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How long each stage usually takes, in working time: the median of recent visits, by area and
 * overall. With few visits, half of the term.
 */
final class StageDurations {

    /** The fewest visits for a median. */
    private static final int ENOUGH = 5;

    private final Map<String, List<Duration>> lived = new HashMap<>();

    void add(InternalStage stage, String area, Duration worked) {
        lived.computeIfAbsent(stage + area, key -> new ArrayList<>()).add(worked);
        lived.computeIfAbsent(stage.name(), key -> new ArrayList<>()).add(worked);
    }

    Duration usual(InternalStage stage, String area, ClockRules rules) {
        List<Duration> own = lived.getOrDefault(stage + area, List.of());
        List<Duration> all = own.size() >= ENOUGH ? own : lived.getOrDefault(stage.name(), own);
        if (all.size() < ENOUGH) {
            return rules.terms().internal(stage, area).dividedBy(2);
        }
        List<Duration> sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
