package cl.soser.canal.routing;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.danger.Danger;

/**
 * The facts that a rule can use. Null if unknown (no school found, no subtopic).
 *
 * @param danger what its sender answered and the words say of it
 * @param prose subject and detail as the citizen wrote them
 */
public record RoutingFacts(
        String motive,
        String topic,
        String subtopic,
        Urgency urgency,
        Channel channel,
        Context context,
        String institution,
        String region,
        Long school,
        Danger danger,
        FoldedText prose) {}
