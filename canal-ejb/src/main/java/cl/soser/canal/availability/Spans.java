package cl.soser.canal.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Ordered, disjoint periods; overlapping input is merged. */
final class Spans {

    private final List<Span> parts;

    private Spans(List<Span> parts) {
        this.parts = parts;
    }

    static Spans of(Collection<Span> told) {
        List<Span> parts = new ArrayList<>();
        told.stream()
                .filter(span -> span.from().isBefore(span.until()))
                .sorted(Comparator.comparing(Span::from))
                .forEach(
                        span -> {
                            Span last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
                            if (last == null || span.from().isAfter(last.until())) {
                                parts.add(span);
                            } else if (span.until().isAfter(last.until())) {
                                parts.set(parts.size() - 1, new Span(last.from(), span.until()));
                            }
                        });
        return new Spans(parts);
    }

    Spans within(Instant from, Instant until) {
        return from.isBefore(until) ? and(of(List.of(new Span(from, until)))) : of(List.of());
    }

    /** What is in both. */
    Spans and(Spans other) {
        List<Span> both = new ArrayList<>();
        int mine = 0;
        int theirs = 0;
        while (mine < parts.size() && theirs < other.parts.size()) {
            Span one = parts.get(mine);
            Span two = other.parts.get(theirs);
            Instant from = one.from().isAfter(two.from()) ? one.from() : two.from();
            Instant until = one.until().isBefore(two.until()) ? one.until() : two.until();
            if (from.isBefore(until)) {
                both.add(new Span(from, until));
            }
            if (one.until().isBefore(two.until())) {
                mine++;
            } else {
                theirs++;
            }
        }
        return new Spans(both);
    }

    long seconds() {
        return parts.stream().mapToLong(Span::seconds).sum();
    }

    List<Span> parts() {
        return parts;
    }
}
