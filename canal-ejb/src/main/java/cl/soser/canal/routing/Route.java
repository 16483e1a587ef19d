package cl.soser.canal.routing;

import cl.soser.canal.catalogue.Area;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.danger.Danger;
import cl.soser.canal.reader.RestrictedMatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a request goes and why.
 *
 * @param area the area that must answer
 * @param areaRule the rule that named the area; null where none did
 * @param copies areas informed of the request, never the answering one
 * @param urgency the operative urgency to start with: BAJA, MEDIA or ALTA
 * @param danger at an alert people must be notified now, at any hour; a possible risk is looked at
 * @param restricted only named readers see the text
 * @param holdsAnswer an automatic answer waits until a person has looked
 * @param trace the rules that changed anything, in order, in the words shown on the ticket
 */
public record Route(
        String area,
        Long areaRule,
        Set<String> copies,
        Urgency urgency,
        Danger danger,
        boolean restricted,
        boolean holdsAnswer,
        List<String> trace) {

    public Route {
        copies = Set.copyOf(copies);
        trace = List.copyOf(trace);
    }

    /** Whose readers read it, if it is restricted. */
    public RestrictedMatter matter() {
        return RestrictedMatter.of(danger.kind(), danger.reading());
    }

    public boolean alert() {
        return danger.isAlert();
    }

    /**
     * Collects what the matching rules decide, in their order: {@link #apply} takes the area of the
     * first rule that has one, and {@link #end} gives the request to the administrator's area if
     * none had.
     */
    static final class Evaluation {

        private String area;
        private Long areaRule;
        private Urgency urgency;
        private Danger danger;
        private boolean restricted;
        private boolean holds;
        private final Set<String> copies = new LinkedHashSet<>();

        Evaluation(Danger danger) {
            this.danger = danger;
            this.restricted = danger.restricted() && danger.isAny();
            this.holds = danger.isAny();
        }

        /** Whether it changed the result; a rule that changed nothing is not in the trace. */
        boolean apply(RoutingRule rule, RoutingFacts facts) {
            String named = rule.areaFor(facts);
            boolean alerts = rule.isAlert() && rule.getDanger() == null;
            boolean graver = rule.getDanger() == null || danger.isAlert();
            boolean news =
                    area == null && named != null
                            || alerts && !danger.isAlert()
                            || rule.getDanger() != null
                            || rule.isRestricted() && !restricted
                            || rule.isHoldsAnswer() && !holds;
            if (area == null && named != null) {
                area = named;
                areaRule = rule.getId();
            }
            danger = alerts ? danger.alerted() : danger;
            restricted |= rule.isRestricted();
            holds |= rule.isHoldsAnswer();
            Urgency before = urgency;
            urgency = graver ? Urgency.graver(urgency, rule.getOperativeUrgency()) : urgency;
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
                    areaRule,
                    copies,
                    urgency == null ? citizens : urgency,
                    danger,
                    restricted,
                    holds,
                    trace);
        }
    }
}
