package cl.soser.canal.escalation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.List;

/** Caches the steps of escalation for one transaction. */
@TransactionScoped
class EscalationStepCache implements Serializable {

    private static final long serialVersionUID = 1L;

    @PersistenceContext transient EntityManager em;

    private transient List<EscalationStep> active;

    List<EscalationStep> active() {
        if (active == null) {
            active =
                    em.createNamedQuery(EscalationStep.ACTIVE, EscalationStep.class)
                            .setFlushMode(FlushModeType.COMMIT)
                            .getResultList();
        }
        return active;
    }
}
