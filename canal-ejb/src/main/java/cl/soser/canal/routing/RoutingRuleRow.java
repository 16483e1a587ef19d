package cl.soser.canal.routing;

import java.io.Serializable;

/**
 * A rule as it stands in the table.
 *
 * @param place counted from 1 in the order of evaluation
 * @param after the rule before it; null for the first
 */
public record RoutingRuleRow(
        long id, int version, int place, Long after, boolean active, RoutingRuleContent text)
        implements Serializable {}
