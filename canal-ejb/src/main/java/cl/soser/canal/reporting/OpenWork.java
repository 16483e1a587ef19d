package cl.soser.canal.reporting;

import cl.soser.canal.reporting.criteria.CaseAge;
import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * What is owed at this instant: the open requests by their age, and by the area that owes them.
 *
 * @param ages every band, also empty ones
 * @param areas those with open requests or people; the highest load first
 */
public record OpenWork(Aged total, Map<CaseAge, Aged> ages, List<Load> areas)
        implements Serializable {

    public OpenWork {
        Map<CaseAge, Aged> copy = new EnumMap<>(CaseAge.class);
        copy.putAll(ages);
        ages = Collections.unmodifiableMap(copy);
        areas = List.copyOf(areas);
    }

    /**
     * Counts of requests.
     *
     * @param open not closed and not annulled; one answered with steps is still open
     * @param overdue of these, past the contract's term and unanswered
     */
    public record Aged(long open, long overdue) implements Serializable {

        static final Aged NONE = new Aged(0, 0);

        Aged plus(Aged other) {
            return new Aged(open + other.open, overdue + other.overdue);
        }
    }

    /**
     * Of one area.
     *
     * @param people its active accounts; null for callers outside the company
     */
    public record Load(String area, Map<CaseAge, Aged> ages, Long people) implements Serializable {

        public Load {
            Map<CaseAge, Aged> copy = new EnumMap<>(CaseAge.class);
            copy.putAll(ages);
            ages = Collections.unmodifiableMap(copy);
        }

        public long open() {
            return sum(Aged::open);
        }

        public long overdue() {
            return sum(Aged::overdue);
        }

        private long sum(ToLongFunction<Aged> of) {
            return ages.values().stream().mapToLong(of).sum();
        }

        /** Null without people, which is not a load of zero. */
        public Double perPerson() {
            return people == null || people == 0 ? null : (double) open() / people;
        }
    }
}
