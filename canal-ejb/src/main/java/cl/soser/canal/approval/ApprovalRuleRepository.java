package cl.soser.canal.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Asks the rules in force; for use cases that know whose text it is. */
@ApplicationScoped
public class ApprovalRuleRepository {

    /** The reason where no rule asks and the administrator chose so. */
    public static final String CHOSEN = "La administración pidió su visación.";

    /** The reason where the ticket is restricted; no rule can except it. */
    public static final String RESTRICTED = "Caso reservado: lo visa otra persona designada.";

    @PersistenceContext EntityManager em;

    /** In their order. */
    public List<ApprovalRule> inForce() {
        return em.createNamedQuery(ApprovalRule.IN_FORCE, ApprovalRule.class).getResultList();
    }

    /**
     * Why a text needs approval: the name of the first rule that holds; empty where that rule
     * excepts, or none holds.
     */
    public static Optional<String> reason(List<ApprovalRule> rules, ApprovalFacts facts) {
        return rules.stream()
                .filter(rule -> rule.holds(facts))
                .findFirst()
                .filter(ApprovalRule::isApprovalRequired)
                .map(ApprovalRule::getName);
    }
}
