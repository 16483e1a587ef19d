package cl.soser.canal.configuration;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Does what a file says, or only tries it. Open to all; {@link ConfigurationTransfer} says who. */
@Stateless
@PermitAll
public class TransferLedger {

    @PersistenceContext EntityManager em;
    @Inject ConfigurationLog log;
    @Resource SessionContext context;

    /** Refuses what {@link #apply} would refuse, and leaves nothing. */
    @TransactionAttribute(REQUIRES_NEW)
    public void rehearse(List<ConfigurationTransfer.Work> works) {
        try {
            work(works);
        } finally {
            context.setRollbackOnly();
        }
    }

    @TransactionAttribute(MANDATORY)
    public void apply(List<ConfigurationTransfer.Work> works) {
        work(works);
    }

    private void work(List<ConfigurationTransfer.Work> works) {
        for (ConfigurationTransfer.Work one : works) {
            one.part().apply(one.changes());
            em.flush();
            one.changes().forEach(change -> tell(one.part(), change));
        }
    }

    private void tell(Part part, Part.Change change) {
        JsonObject row = change.isGone() ? change.before() : change.after();
        log.changed(
                part.what(change.key(), row),
                part.shape().told(change.before()),
                part.shape().told(change.after()));
    }
}
