package cl.soser.canal.reporting.counts;

import cl.soser.canal.reporting.criteria.CaseGroup;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Groups what a query counts: the database separates attributes, and months are one range each,
 * because it does not know where Santiago's months begin. Days are no group of these figures.
 */
public final class GroupedCounts {

    /** Counts a range of days. */
    public interface Source {

        /**
         * Rows of the codes of the attributes, in their order, and the numbers after them.
         *
         * @param attributes what to group by; none gives at most one row
         */
        List<Object[]> rows(DayRange slice, List<Dimension> attributes);
    }

    private GroupedCounts() {}

    /**
     * @param counts what the numbers of a row mean
     * @param plus puts two counts of one group together
     */
    public static <S> Map<CaseGroup, S> of(
            DayRange period,
            List<Dimension> by,
            Source source,
            Function<Object[], S> counts,
            BinaryOperator<S> plus) {
        List<Dimension> attributes = by.stream().filter(one -> !one.isTime()).toList();
        Map<CaseGroup, S> found = new TreeMap<>();
        for (DayRange slice : period.slices(by)) {
            for (Object[] row : source.rows(slice, attributes)) {
                CaseGroup group =
                        CaseGroup.of(
                                by,
                                Arrays.asList(row).subList(0, attributes.size()),
                                dimension -> DayRange.label(slice.from(), dimension));
                Object[] numbers = Arrays.copyOfRange(row, attributes.size(), row.length);
                found.merge(group, counts.apply(numbers), plus);
            }
        }
        return found;
    }

    /**
     * How many of these there are, as a {@link Source} tells it.
     *
     * @param codes of one, in the order of the attributes, and what else separates them
     */
    public static <R> List<Object[]> rows(Stream<R> of, Function<R, List<?>> codes) {
        Map<List<?>, Long> counted = new HashMap<>();
        of.forEach(one -> counted.merge(codes.apply(one), 1L, Long::sum));
        List<Object[]> rows = new ArrayList<>();
        counted.forEach(
                (group, count) -> {
                    Object[] row = Arrays.copyOf(group.toArray(), group.size() + 1, Object[].class);
                    row[group.size()] = count;
                    rows.add(row);
                });
        return rows;
    }

    /** Null is none: the sum of no row. */
    public static long number(Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }
}
