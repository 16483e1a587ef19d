package cl.soser.canal.escalation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.List;

/** The ladder as one transaction sees it: read once, for any number of tickets. */
@TransactionScoped
class Rungs implements Serializable {

    private static final long serialVersionUID = 1L;

    @PersistenceContext transient EntityManager em;

    private transient List<Rung> active;

    List<Rung> active() {
        if (active == null) {
            active =
                    em.createNamedQuery(Rung.ACTIVE, Rung.class)
                            .setFlushMode(FlushModeType.COMMIT)
                            .getResultList();
        }
        return active;
    }
}
