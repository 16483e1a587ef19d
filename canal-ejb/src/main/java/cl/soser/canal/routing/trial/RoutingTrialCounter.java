package cl.soser.canal.routing.trial;

import cl.soser.canal.routing.Route;
import cl.soser.canal.routing.RuleComparison;
import cl.soser.canal.routing.RuleComparison.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts, ticket by ticket, the effects of a rule. */
final class RoutingTrialCounter {

    private static final int SAMPLES = 8;

    private final RuleComparison comparison;
    private final Map<List<String>, Integer> moves =
            new TreeMap<>(Comparator.comparing((List<String> pair) -> String.join(" ", pair)));
    private final List<RoutingTrial.Sample> moved = new ArrayList<>();
    private final List<RoutingTrial.Sample> stayed = new ArrayList<>();
    private final int[] gains = new int[8];
    private int matched;
    private int decided;
    private int looked;
    private int rightNow;
    private int rightThen;

    RoutingTrialCounter(RuleComparison comparison) {
        this.comparison = comparison;
    }

    void add(TrialTicket ticket) {
        comparison.of(ticket.facts()).ifPresent(outcome -> add(ticket, outcome));
    }

    private void add(TrialTicket ticket, Outcome outcome) {
        Route now = outcome.now();
        Route then = outcome.then();
        matched += outcome.matched() ? 1 : 0;
        decided += outcome.decides() ? 1 : 0;
        boolean moves = !now.area().equals(then.area());
        if (moves) {
            this.moves.merge(List.of(now.area(), then.area()), 1, Integer::sum);
        }
        if (ticket.looked()) {
            looked++;
            rightNow += now.area().equals(ticket.area()) ? 1 : 0;
            rightThen += then.area().equals(ticket.area()) ? 1 : 0;
        }
        gain(0, then.urgency().compareTo(now.urgency()));
        gain(2, Boolean.compare(then.alert(), now.alert()));
        gain(4, Boolean.compare(then.restricted(), now.restricted()));
        gain(6, Boolean.compare(then.holdsAnswer(), now.holdsAnswer()));
        keep(moves ? moved : stayed, ticket, now, then, moves || outcome.matched());
    }

    private void gain(int place, int difference) {
        gains[place] += difference > 0 ? 1 : 0;
        gains[place + 1] += difference < 0 ? 1 : 0;
    }

    private static void keep(
            List<RoutingTrial.Sample> samples,
            TrialTicket ticket,
            Route now,
            Route then,
            boolean worth) {
        if (worth && samples.size() < SAMPLES) {
            samples.add(
                    new RoutingTrial.Sample(
                            ticket.number(),
                            ticket.subject(),
                            now.area(),
                            then.area(),
                            String.join("; ", then.trace())));
        }
    }

    RoutingTrial result(int all, String code) {
        return new RoutingTrial(
                Math.max(all, matched),
                matched,
                decided,
                moves.entrySet().stream()
                        .sorted(Entry.<List<String>, Integer>comparingByValue().reversed())
                        .map(
                                move ->
                                        new RoutingTrial.Move(
                                                move.getKey().get(0),
                                                move.getKey().get(1),
                                                move.getValue()))
                        .toList(),
                new RoutingTrial.Gains(
                        gains[0], gains[1], gains[2], gains[3], gains[4], gains[5], gains[6],
                        gains[7]),
                looked,
                rightNow,
                rightThen,
                Stream.concat(moved.stream(), stayed.stream()).limit(SAMPLES).toList(),
                code);
    }
}
