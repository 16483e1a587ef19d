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
 * @param trace the rules that spoke, in order, in the words shown on the ticket
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
        String area = null;
        Urgency urgency = null;
        boolean alert = false;
        boolean restricted = false;
        boolean holds = false;
        Set<String> copies = new LinkedHashSet<>();
        List<String> trace = new ArrayList<>();
        for (RoutingRule rule : ordered) {
            var why = rule.match(facts);
            if (why.isEmpty()) {
                continue;
            }
            trace.add(rule.getName() + why.get());
            area = area == null ? rule.getArea() : area;
            copies.addAll(rule.getCopies());
            urgency = Urgency.graver(urgency, rule.getOperativeUrgency());
            alert |= rule.isAlert();
            restricted |= rule.isRestricted();
            holds |= rule.isHoldsAnswer();
            if (rule.isStops()) {
                break;
            }
        }
        String answering = area == null ? Area.CANAL : area;
        copies.remove(answering);
        Urgency operative = urgency == null ? facts.urgency().asOperative() : urgency;
        return new Route(answering, copies, operative, alert, restricted, holds, trace);
    }
}
