package cl.soser.canal.routing.trial;

import cl.soser.canal.routing.RoutingRuleContent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which past tickets a rule could be about, as an SQL condition with its values, to narrow the
 * search by indexes. Restricted tickets are left out, so that no rule finds out what they say.
 * Column names come from this class, values from the rule.
 *
 * @param search in the language of PostgreSQL's search; empty on Derby
 */
record RoutingTrialCriteria(
        List<RoutingRuleContent> rules, Optional<String> search, Instant since) {

    /** Adds the values of the condition's parameters, in order. */
    String condition(List<Object> values) {
        List<String> all =
                new ArrayList<>(List.of("t.status <> 'ANULADO'", "t.restricted = false"));
        if (since != null) {
            all.add("t.entered_at >= ?");
            values.add(java.sql.Timestamp.from(since));
        }
        search.ifPresent(
                words -> {
                    all.add("x.words @@ to_tsquery('simple', ?)");
                    values.add(words);
                });
        all.add(
                rules.stream()
                        .map(rule -> criteria(rule, values))
                        .collect(Collectors.joining(" or ", "(", ")")));
        return String.join(" and ", all);
    }

    private static String criteria(RoutingRuleContent rule, List<Object> values) {
        List<String> all = new ArrayList<>(List.of("1 = 1"));
        equal("t.chosen_motive_code", rule.about().motive(), all, values);
        equal("t.chosen_topic_code", rule.about().topic(), all, values);
        equal("t.chosen_subtopic_code", rule.about().subtopic(), all, values);
        equal("t.urgency", rule.about().urgency(), all, values);
        equal("t.channel", rule.about().channel(), all, values);
        equal("t.context", rule.about().context(), all, values);
        equal("t.institution_code", rule.about().place().institution(), all, values);
        equal("t.school_id", rule.about().place().school(), all, values);
        equal("t.danger_kind", rule.about().danger(), all, values);
        if (rule.about().place().region() != null) {
            all.add("t.comuna_code like ?");
            values.add(rule.about().place().region() + "%");
        }
        return all.stream().collect(Collectors.joining(" and ", "(", ")"));
    }

    private static void equal(String column, Object value, List<String> all, List<Object> values) {
        if (value != null) {
            all.add(column + " = ?");
            values.add(value instanceof Enum<?> constant ? constant.name() : value);
        }
    }
}
