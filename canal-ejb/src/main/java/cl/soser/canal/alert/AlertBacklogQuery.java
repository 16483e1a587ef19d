package cl.soser.canal.alert;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;

/** Alerts that nobody has taken, for whoever keeps the server running. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AlertBacklogQuery {

    /**
     * Alerts for which telephones ring.
     *
     * @param since for how long for the oldest one; null where there is none
     */
    public record AlertBacklog(long untaken, Instant since) implements Serializable {}

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    public AlertBacklog now() {
        Object[] row =
                em.createNamedQuery(Alert.RINGING, Object[].class)
                        .setParameter("now", clock.instant())
                        .getSingleResult();
        return new AlertBacklog((Long) row[0], (Instant) row[1]);
    }
}
