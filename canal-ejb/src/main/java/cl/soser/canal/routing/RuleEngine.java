package cl.soser.canal.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Ordered rules, prepared to judge many requests: each word of a text is looked up once for all of
 * them. It caches words, so it is for one use and one thread.
 */
final class RuleEngine {

    private static final int NOWHERE = Integer.MAX_VALUE;

    private final List<RoutingRule> rules;
    private final List<WordMatcher> words;
    private final WordPrefixes prefixes;
    private final Map<String, List<Start>> beginnings = new HashMap<>();

    /** A word may begin this pattern of this rule; both are places in their lists. */
    private record Start(int rule, int pattern) {}

    RuleEngine(List<RoutingRule> ordered) {
        this.rules = List.copyOf(ordered);
        this.words = rules.stream().map(RoutingRule::words).toList();
        this.prefixes = new WordPrefixes(words);
    }

    /**
     * Evaluates the rules in order. The first rule with an area decides the area; copies add up;
     * the highest urgency, and any alert, restriction or hold, applies ({@link
     * Route.Evaluation#apply}). A rule that stops ends the evaluation. Without an area the request
     * goes to the administrator ({@link Route.Evaluation#end}).
     */
    public Route route(RoutingFacts facts) {
        int[] all = IntStream.range(0, rules.size()).toArray();
        return evaluate(all, stated(facts.prose()), facts);
    }

    /**
     * The same for some of its rules in another order, as a trial compares them.
     *
     * @param order places of the rules to evaluate
     * @param stated what {@link #stated} found in the text
     */
    Route evaluate(int[] order, int[] stated, RoutingFacts facts) {
        Route.Evaluation evaluation = new Route.Evaluation(facts.danger());
        List<String> trace = new ArrayList<>();
        for (int at : order) {
            RoutingRule rule = rules.get(at);
            if (matches(at, stated, facts)) {
                if (evaluation.apply(rule, facts) || rule.isStops()) {
                    trace.add(rule.getName() + why(at, stated, facts));
                }
                if (rule.isStops()) {
                    break;
                }
            }
        }
        return evaluation.end(facts.urgency().asOperative(), trace);
    }

    /** Whether that rule matches the request. */
    boolean matches(int rule, int[] stated, RoutingFacts facts) {
        boolean wordsMatch = words.get(rule).isEmpty() || stated[rule] != NOWHERE;
        return wordsMatch && rules.get(rule).holds(facts);
    }

    private String why(int rule, int[] stated, RoutingFacts facts) {
        if (rules.get(rule).getDanger() != null) {
            return facts.danger().isAnswered()
                    ? " (lo marcó quien escribe)"
                    : " (por lo que dice el texto)";
        }
        return stated[rule] == NOWHERE ? "" : " («" + words.get(rule).pattern(stated[rule]) + "»)";
    }

    /** For each rule its first pattern, in the order of its list, that occurs in the text. */
    int[] stated(FoldedText prose) {
        int[] first = new int[rules.size()];
        Arrays.fill(first, NOWHERE);
        String text = prose.folded();
        int end;
        for (int from = 0; from < text.length(); from = end + 1) {
            end = text.indexOf('.', from);
            end = end < 0 ? text.length() : end;
            matchClause(text, from, end, first);
        }
        return first;
    }

    /** Matches one clause: only words that may begin a pattern are copied. */
    private void matchClause(String text, int from, int until, int[] first) {
        List<String> clause = null;
        int end;
        for (int start = from, at = 0; start < until; start = end + 1, at++) {
            end = text.indexOf(' ', start);
            end = end < 0 || end > until ? until : end;
            if (prefixes.mayBegin(text, start, end)) {
                List<Start> starts =
                        beginnings.computeIfAbsent(text.substring(start, end), this::startsOf);
                if (!starts.isEmpty() && clause == null) {
                    clause = FoldedText.words(text.substring(from, until));
                }
                note(starts, clause, at, first);
            }
        }
    }

    private void note(List<Start> starts, List<String> clause, int at, int[] first) {
        for (Start start : starts) {
            if (start.pattern() < first[start.rule()]
                    && words.get(start.rule()).states(start.pattern(), clause, at)) {
                first[start.rule()] = start.pattern();
            }
        }
    }

    private List<Start> startsOf(String word) {
        List<Start> starts = new ArrayList<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            for (int pattern : words.get(rule).begunBy(word)) {
                starts.add(new Start(rule, pattern));
            }
        }
        return starts.isEmpty() ? List.of() : starts;
    }
}
