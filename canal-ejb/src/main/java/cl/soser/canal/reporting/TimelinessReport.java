package cl.soser.canal.reporting;

import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.sla.Compliance;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Punctuality of a period, by groups and in all.
 *
 * @param from first day, in Santiago
 * @param until first day no longer of it
 */
public record TimelinessReport(
        LocalDate from, LocalDate until, List<Group> groups, Compliance total) {

    public TimelinessReport {
        groups = List.copyOf(groups);
    }

    /**
     * One group.
     *
     * @param key code by dimension, in the order asked for
     */
    public record Group(Map<Dimension, String> key, Compliance figures) {}
}
