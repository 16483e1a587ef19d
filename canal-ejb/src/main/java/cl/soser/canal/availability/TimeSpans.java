package cl.soser.canal.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Ordered, disjoint periods; overlapping input is merged. */
final class TimeSpans {

    private final List<TimeSpan> parts;

    private TimeSpans(List<TimeSpan> parts) {
        this.parts = parts;
    }

    static TimeSpans of(Collection<TimeSpan> spans) {
        List<TimeSpan> parts = new ArrayList<>();
        spans.stream()
                .filter(span -> span.from().isBefore(span.until()))
                .sorted(Comparator.comparing(TimeSpan::from))
                .forEach(
                        span -> {
                            TimeSpan last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
                            if (last == null || span.from().isAfter(last.until())) {
                                parts.add(span);
                            } else if (span.until().isAfter(last.until())) {
                                parts.set(
                                        parts.size() - 1, new TimeSpan(last.from(), span.until()));
                            }
                        });
        return new TimeSpans(parts);
    }

    TimeSpans within(Instant from, Instant until) {
        return from.isBefore(until) ? and(of(List.of(new TimeSpan(from, until)))) : of(List.of());
    }

    /** What is in both. */
    TimeSpans and(TimeSpans other) {
        List<TimeSpan> both = new ArrayList<>();
        int mine = 0;
        int theirs = 0;
        while (mine < parts.size() && theirs < other.parts.size()) {
            TimeSpan one = parts.get(mine);
            TimeSpan two = other.parts.get(theirs);
            Instant from = one.from().isAfter(two.from()) ? one.from() : two.from();
            Instant until = one.until().isBefore(two.until()) ? one.until() : two.until();
            if (from.isBefore(until)) {
                both.add(new TimeSpan(from, until));
            }
            if (one.until().isBefore(two.until())) {
                mine++;
            } else {
                theirs++;
            }
        }
        return new TimeSpans(both);
    }

    long seconds() {
        return parts.stream().mapToLong(TimeSpan::seconds).sum();
    }

    List<TimeSpan> parts() {
        return parts;
    }
}
