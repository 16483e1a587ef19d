package cl.soser.canal.escalation;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A time in which nobody is on call for an area.
 *
 * @param area null where it is so for all areas
 */
public record OnCallGap(String area, Instant from, Instant until) implements Serializable {

    /** Somebody can be called from then until then. */
    record Span(Instant from, Instant until) {

        /** What is left of it without another span. */
        List<Span> without(Span other) {
            if (!other.from.isBefore(until) || !other.until.isAfter(from)) {
                return List.of(this);
            }
            List<Span> left = new ArrayList<>();
            if (other.from.isAfter(from)) {
                left.add(new Span(from, other.from));
            }
            if (other.until.isBefore(until)) {
                left.add(new Span(other.until, until));
            }
            return left;
        }

        static List<Span> without(List<Span> all, List<Span> others) {
            List<Span> left = all;
            for (Span other : others) {
                left = left.stream().flatMap(one -> one.without(other).stream()).toList();
            }
            return left;
        }
    }

    public boolean isNow(Instant now) {
        return !from.isAfter(now) && until.isAfter(now);
    }

    /**
     * The gaps of a time; what all areas lack is said once.
     *
     * @param covered when somebody is on call for an area
     */
    static List<OnCallGap> in(Span time, Set<String> areas, Function<String, List<Span>> covered) {
        Map<String, List<Span>> gaps = new LinkedHashMap<>();
        for (String area : areas) {
            gaps.put(area, Span.without(List.of(time), covered.apply(area)));
        }
        if (gaps.values().stream().distinct().count() == 1) {
            return gaps(null, gaps.values().iterator().next());
        }
        return gaps.entrySet().stream()
                .flatMap(one -> gaps(one.getKey(), one.getValue()).stream())
                .toList();
    }

    private static List<OnCallGap> gaps(String area, List<Span> spans) {
        return spans.stream().map(one -> new OnCallGap(area, one.from, one.until)).toList();
    }
}
