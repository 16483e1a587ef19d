package cl.soser.canal.routing;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.danger.DangerLevel;
import cl.soser.canal.danger.DangerReading;
import cl.soser.canal.danger.reader.DangerQuery;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;

/** Asks the rules in force. */
@Stateless
@TransactionAttribute(SUPPORTS)
public class RoutingQuery {

    @PersistenceContext EntityManager em;
    @Inject DangerQuery dangerQuery;

    public Route route(RoutingFacts facts) {
        List<RoutingRule> inForce =
                em.createNamedQuery(RoutingRule.IN_FORCE, RoutingRule.class).getResultList();
        return new RuleEngine(inForce).route(facts);
    }

    /**
     * The words of a text being typed that demand immediate attention: the sentence that speaks of
     * danger, and the words of rules.
     */
    public List<RedFlag> redFlags(String prose) {
        List<RedFlag> flags = new ArrayList<>();
        DangerReading reading = dangerQuery.read("", prose);
        if (reading.cause() != null) {
            flags.add(
                    new RedFlag(
                            null,
                            reading.kind(),
                            reading.level() == DangerLevel.ALERTA,
                            List.of(
                                    new RedFlag.Place(
                                            reading.cause().from(), reading.cause().until()))));
        }
        em.createNamedQuery(RoutingRule.IN_FORCE, RoutingRule.class)
                .getResultStream()
                .flatMap(rule -> rule.redFlag(prose).stream())
                .forEach(flags::add);
        return flags;
    }
}
