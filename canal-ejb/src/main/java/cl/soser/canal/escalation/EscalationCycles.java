package cl.soser.canal.escalation;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds cycles in the escalation: for each kind of ticket the steps lead from area to area, and a
 * path that leads back is a cycle.
 */
final class EscalationCycles {

    /** The value for everything that no step names. */
    private static final String ANY_OTHER = "";

    private EscalationCycles() {}

    /** An area to which a ticket could come back, if there is one. */
    static Optional<String> cycle(List<EscalationStepContent> ladder) {
        List<EscalationStepContent> handing =
                ladder.stream().filter(one -> one.active() && one.handTo() != null).toList();
        for (String motive : named(handing, EscalationStepContent::motive)) {
            for (String topic : named(handing, EscalationStepContent::topic)) {
                List<EscalationStepContent> roads =
                        handing.stream()
                                .filter(one -> meets(one.motive(), motive))
                                .filter(one -> meets(one.topic(), topic))
                                .toList();
                for (String area : named(roads, EscalationStepContent::area)) {
                    if (leadsBack(area, area, roads, new HashSet<>())) {
                        return Optional.of(area);
                    }
                }
                for (EscalationStepContent road : roads) {
                    if (leadsBack(road.handTo(), road.handTo(), roads, new HashSet<>())) {
                        return Optional.of(road.handTo());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean leadsBack(
            String home, String from, List<EscalationStepContent> roads, Set<String> seen) {
        for (EscalationStepContent road : roads) {
            String to = road.handTo();
            if (!meets(road.area(), from) || to.equals(from)) {
                continue;
            }
            if (to.equals(home) || seen.add(to) && leadsBack(home, to, roads, seen)) {
                return true;
            }
        }
        return false;
    }

    private static boolean meets(String condition, String value) {
        return condition == null || condition.equals(value);
    }

    private static Set<String> named(
            List<EscalationStepContent> escalationSteps,
            Function<EscalationStepContent, String> what) {
        Set<String> all =
                escalationSteps.stream()
                        .map(what)
                        .filter(value -> value != null)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        all.add(ANY_OTHER);
        return all;
    }
}
