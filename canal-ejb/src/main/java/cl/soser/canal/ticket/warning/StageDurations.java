package cl.soser.canal.ticket.warning;

import cl.soser.canal.sla.ClockRules;
import cl.soser.canal.sla.InternalStage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How long each stage usually takes, in working time: the median of recent visits, by area and
 * overall. With few visits, half of the term.
 */
final class StageDurations {

    /** The fewest visits for a median. */
    private static final int ENOUGH = 5;

    /** No stage takes less, though many were passed outside working hours, in no time at all. */
    private static final Duration LEAST = Duration.ofMinutes(30);

    private final Map<String, List<Duration>> lived = new HashMap<>();

    /** A list asks for the same few again and again, and is drawn by several threads. */
    private final Map<String, Duration> medians = new ConcurrentHashMap<>();

    void add(InternalStage stage, String area, Duration worked) {
        lived.computeIfAbsent(stage + area, key -> new ArrayList<>()).add(worked);
        lived.computeIfAbsent(stage.name(), key -> new ArrayList<>()).add(worked);
    }

    Duration usual(InternalStage stage, String area, ClockRules rules) {
        String own = stage + area;
        String known = visits(own) >= ENOUGH ? own : stage.name();
        return visits(known) < ENOUGH
                ? rules.terms().internal(stage, area).dividedBy(2)
                : medians.computeIfAbsent(known, this::median);
    }

    private int visits(String key) {
        return lived.getOrDefault(key, List.of()).size();
    }

    private Duration median(String key) {
        List<Duration> sorted = lived.get(key).stream().sorted().toList();
        Duration middle = sorted.get(sorted.size() / 2);
        return middle.compareTo(LEAST) > 0 ? middle : LEAST;
    }
}
