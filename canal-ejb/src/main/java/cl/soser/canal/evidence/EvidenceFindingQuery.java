package cl.soser.canal.evidence;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;

/** What the last verification found, for whoever keeps the server running. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class EvidenceFindingQuery {

    /**
     * Rows that are not what was sealed.
     *
     * @param since when the first of them was found; null where there is none
     */
    public record OpenFindings(long rows, Instant since) implements Serializable {}

    @PersistenceContext EntityManager em;

    public OpenFindings now() {
        Object[] row = em.createNamedQuery(EvidenceFinding.OPEN, Object[].class).getSingleResult();
        return new OpenFindings((Long) row[0], (Instant) row[1]);
    }
}
