package cl.soser.canal.export;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;

/** Files that nobody has begun to write, for whoever keeps the server running. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ExportBacklogQuery {

    /**
     * Files that wait, and those that failed and are still shown.
     *
     * @param since for how long the oldest one has been waiting; null where none waits
     */
    public record ExportBacklog(long waiting, Instant since, long failed) implements Serializable {}

    @PersistenceContext EntityManager em;

    public ExportBacklog now() {
        Object[] waiting = row(ExportState.EN_COLA);
        return new ExportBacklog(
                (Long) waiting[0], (Instant) waiting[1], (Long) row(ExportState.FALLIDA)[0]);
    }

    private Object[] row(ExportState state) {
        return em.createNamedQuery(CaseExport.BACKLOG, Object[].class)
                .setParameter("state", state)
                .getSingleResult();
    }
}
