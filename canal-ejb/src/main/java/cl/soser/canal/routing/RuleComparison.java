package cl.soser.canal.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Compares the rules in force with the same rules after an edit: the result of each for a request.
 * For one use and one thread.
 */
public final class RuleComparison {

    /**
     * The results for a request that matches the rule, before or after the edit.
     *
     * @param matched whether the new rule matches it
     * @param decides whether the new rule names its area
     */
    public record Outcome(boolean matched, boolean decides, Route now, Route then) {}

    private static final int NOWHERE = -1;

    private final RuleEngine engine;
    private final int[] now;
    private final int[] then;
    private final int before;
    private final int after;
    private final List<RoutingRuleContent> texts;

    /**
     * @param inForce in their order
     * @param old the rule in force; null if it is not in force
     * @param asWritten the same rules with the edited one in its place
     */
    RuleComparison(
            List<RoutingRule> inForce,
            RoutingRule old,
            List<RoutingRule> asWritten,
            RoutingRule written) {
        List<RoutingRule> all = new ArrayList<>(inForce);
        all.add(written);
        this.engine = new RuleEngine(all);
        this.now = IntStream.range(0, inForce.size()).toArray();
        this.then = asWritten.stream().mapToInt(all::indexOf).toArray();
        this.before = old == null ? NOWHERE : inForce.indexOf(old);
        this.after = all.size() - 1;
        this.texts = new ArrayList<>(List.of(written.text()));
        if (old != null) {
            texts.add(old.text());
        }
    }

    /** Empty for a request that matches neither version; its result does not change. */
    public Optional<Outcome> of(RoutingFacts facts) {
        int[] stated = engine.stated(facts.prose());
        boolean matched = engine.matches(after, stated, facts);
        boolean matchedBefore = before != NOWHERE && engine.matches(before, stated, facts);
        if (!matched && !matchedBefore) {
            return Optional.empty();
        }
        Route next = engine.evaluate(then, stated, facts);
        boolean decides = RoutingRule.ON_TRIAL.equals(next.areaRule());
        return Optional.of(
                new Outcome(matched, decides, engine.evaluate(now, stated, facts), next));
    }

    /** The edited rule, and the present one if it is in force. */
    public List<RoutingRuleContent> texts() {
        return List.copyOf(texts);
    }

    /**
     * The words that a matching request must contain, in the syntax of PostgreSQL's search; empty
     * if one version has no words. It finds all matches and possibly more, because it ignores
     * clauses and denials.
     */
    public Optional<String> search() {
        List<WordMatcher> sought =
                texts.stream().map(text -> WordMatcher.parse(text.about().words())).toList();
        if (sought.stream().anyMatch(WordMatcher::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(
                sought.stream()
                        .flatMap(words -> words.patterns().stream())
                        .map(RuleComparison::phrase)
                        .distinct()
                        .collect(Collectors.joining(" | ")));
    }

    private static String phrase(List<String> pattern) {
        return pattern.stream()
                .map(word -> word.replace("*", ":*"))
                .collect(Collectors.joining(" <-> ", "(", ")"));
    }
}
