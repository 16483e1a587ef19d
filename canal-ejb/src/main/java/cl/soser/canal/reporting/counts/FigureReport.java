package cl.soser.canal.reporting.counts;

import cl.soser.canal.reporting.criteria.CaseGroup;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Figures of a period, by groups and in total.
 *
 * @param <S> what was counted
 */
public record FigureReport<S>(DayRange period, List<Group<S>> groups, S total) {

    public FigureReport {
        groups = List.copyOf(groups);
    }

    /**
     * One group.
     *
     * @param key code by dimension, in the order asked for; empty for those that have none
     */
    public record Group<S>(Map<Dimension, String> key, S counted) {}

    /** Without groups where nothing was asked for. */
    public static <S> FigureReport<S> of(
            DayRange period, List<Dimension> by, Map<CaseGroup, S> counted, S total) {
        return new FigureReport<>(
                period,
                by.isEmpty()
                        ? List.of()
                        : counted.entrySet().stream()
                                .map(one -> new Group<>(key(by, one.getKey()), one.getValue()))
                                .toList(),
                total);
    }

    private static Map<Dimension, String> key(List<Dimension> by, CaseGroup group) {
        Map<Dimension, String> codes = new LinkedHashMap<>();
        for (int i = 0; i < by.size(); i++) {
            codes.put(by.get(i), group.codes().get(i));
        }
        return codes;
    }
}
