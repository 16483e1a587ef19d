package cl.soser.canal.reporting;

import cl.soser.canal.survey.Figure;
import java.util.List;
import java.util.Map;

/** How satisfied those asked in a period are, by groups and in all. */
public record SatisfactionReport(Days period, List<Group> groups, Figure total) {

    public SatisfactionReport {
        groups = List.copyOf(groups);
    }

    /**
     * One group.
     *
     * @param key code by dimension, in the order asked for; empty for those that have none
     */
    public record Group(Map<Dimension, String> key, Figure figure) {}
}
