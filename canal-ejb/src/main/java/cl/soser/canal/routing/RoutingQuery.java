package cl.soser.canal.routing;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Asks the rules in force. */
@Stateless
@TransactionAttribute(SUPPORTS)
public class RoutingQuery {

    @PersistenceContext EntityManager em;

    public Route route(RoutingFacts facts) {
        List<RoutingRule> inForce =
                em.createNamedQuery(RoutingRule.IN_FORCE, RoutingRule.class).getResultList();
        return new RuleEngine(inForce).route(facts);
    }

    /** The words of a text being typed that demand immediate attention, rule by rule. */
    public List<RedFlag> redFlags(String prose) {
        return em.createNamedQuery(RoutingRule.IN_FORCE, RoutingRule.class)
                .getResultStream()
                .flatMap(rule -> rule.redFlag(prose).stream())
                .toList();
    }
}
