package cl.soser.canal.reporting.counts;

import cl.soser.canal.reporting.criteria.CaseGroup;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;

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

    /** Null is none: the sum of no row. */
    public static long number(Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }
}
