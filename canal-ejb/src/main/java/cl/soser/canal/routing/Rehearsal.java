package cl.soser.canal.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The rules in force beside the same rules with one of them as somebody is writing it: what each
 * makes of a request. For one use and one thread.
 */
public final class Rehearsal {

    /**
     * What becomes of a request that the rule is about, as it was or as it would be.
     *
     * @param spoken whether the new rule is about it
     * @param decides whether the new rule names its area
     */
    public record Outcome(boolean spoken, boolean decides, Route now, Route then) {}

    private final Rulebook now;
    private final Rulebook then;
    private final Rulebook before;
    private final Rulebook after;
    private final List<RuleText> texts;

    /**
     * @param inForce in their order
     * @param old the rule as it is in force; null where it is not
     * @param asWritten with the new rule in its place
     */
    Rehearsal(
            List<RoutingRule> inForce,
            RoutingRule old,
            List<RoutingRule> asWritten,
            RoutingRule written) {
        this.now = new Rulebook(inForce);
        this.then = new Rulebook(asWritten);
        this.before = new Rulebook(old == null ? List.of() : List.of(old));
        this.after = new Rulebook(List.of(written));
        this.texts = new ArrayList<>(List.of(written.text()));
        if (old != null) {
            texts.add(old.text());
        }
    }

    /** Empty for a request neither of the two is about; it stays as it is. */
    public Optional<Outcome> of(Facts facts) {
        boolean spoken = !after.route(facts).trace().isEmpty();
        if (!spoken && before.route(facts).trace().isEmpty()) {
            return Optional.empty();
        }
        Route next = then.route(facts);
        boolean decides = RoutingRule.ON_TRIAL.equals(next.areaRule());
        return Optional.of(new Outcome(spoken, decides, now.route(facts), next));
    }

    /** The rule as it would be, and as it is where it is in force. */
    public List<RuleText> texts() {
        return List.copyOf(texts);
    }

    /**
     * The words without which no request concerns either, in the language of PostgreSQL's search;
     * empty where one of them seeks none. It finds what they find and more, never less: that
     * clauses end and that words are denied it does not know.
     */
    public Optional<String> search() {
        List<Words> sought = texts.stream().map(text -> Words.parse(text.words())).toList();
        if (sought.stream().anyMatch(Words::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(
                sought.stream()
                        .flatMap(words -> words.patterns().stream())
                        .map(Rehearsal::phrase)
                        .distinct()
                        .collect(Collectors.joining(" | ")));
    }

    private static String phrase(List<String> pattern) {
        return pattern.stream()
                .map(word -> word.replace("*", ":*"))
                .collect(Collectors.joining(" <-> ", "(", ")"));
    }
}
