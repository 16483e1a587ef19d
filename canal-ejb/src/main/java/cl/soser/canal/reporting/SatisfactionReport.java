package cl.soser.canal.reporting;

import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.survey.result.SatisfactionFigure;
import java.util.List;
import java.util.Map;

/** The satisfaction of people asked in a period, by groups and in total. */
public record SatisfactionReport(DayRange period, List<Group> groups, SatisfactionFigure total) {

    public SatisfactionReport {
        groups = List.copyOf(groups);
    }

    /**
     * One group.
     *
     * @param key code by dimension, in the order asked for; empty for those that have none
     */
    public record Group(Map<Dimension, String> key, SatisfactionFigure figure) {}
}
