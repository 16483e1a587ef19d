package cl.soser.canal.routing;

import cl.soser.canal.catalogue.Area;
import cl.soser.canal.catalogue.Urgency;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a request goes and why.
 *
 * @param area the area that must answer
 * @param copies areas told for their information, never the answering one
 * @param urgency the operative urgency to start with: BAJA, MEDIA or ALTA
 * @param alert somebody must know now, whatever the hour
 * @param restricted only named readers see the text
 * @param holdsAnswer an automatic answer waits until a person has looked
 * @param trace the rules that changed anything, in order, in the words shown on the ticket
 */
public record Route(
        String area,
        Set<String> copies,
        Urgency urgency,
        boolean alert,
        boolean restricted,
        boolean holdsAnswer,
        List<String> trace) {

    public Route {
        copies = Set.copyOf(copies);
        trace = List.copyOf(trace);
    }

    /**
     * Lets the rules speak in their order. The first one that names an area decides it; copies add
     * up; the gravest urgency, and any alert, restriction or hold, stands. A rule that stops ends
     * the matter. Without any area the administrator of the channel gets it.
     */
    static Route decide(List<RoutingRule> ordered, Facts facts) {
        Hearing hearing = new Hearing();
        List<String> trace = new ArrayList<>();
        for (RoutingRule rule : ordered) {
            var why = rule.match(facts);
            if (why.isPresent()) {
                if (hearing.hear(rule) || rule.isStops()) {
                    trace.add(rule.getName() + why.get());
                }
                if (rule.isStops()) {
                    break;
                }
            }
        }
        return hearing.end(facts.urgency().asOperative(), trace);
    }

    /** What the rules have said so far. */
    private static final class Hearing {

        private String area;
        private Urgency urgency;
        private boolean alert;
        private boolean restricted;
        private boolean holds;
        private final Set<String> copies = new LinkedHashSet<>();

        /** Whether it made a difference: a reason that changed nothing is no reason. */
        boolean hear(RoutingRule rule) {
            boolean news =
                    area == null && rule.getArea() != null
                            || rule.isAlert() && !alert
                            || rule.isRestricted() && !restricted
                            || rule.isHoldsAnswer() && !holds;
            area = area == null ? rule.getArea() : area;
            alert |= rule.isAlert();
            restricted |= rule.isRestricted();
            holds |= rule.isHoldsAnswer();
            Urgency before = urgency;
            urgency = Urgency.graver(urgency, rule.getOperativeUrgency());
            for (String copy : rule.getCopies()) {
                news |= !copy.equals(area) && copies.add(copy);
            }
            return news || urgency != before;
        }

        Route end(Urgency citizens, List<String> trace) {
            String answering = area == null ? Area.CANAL : area;
            copies.remove(answering);
            return new Route(
                    answering,
                    copies,
                    urgency == null ? citizens : urgency,
                    alert,
                    restricted,
                    holds,
                    trace);
        }
    }
}
