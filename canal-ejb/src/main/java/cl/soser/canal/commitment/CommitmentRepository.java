package cl.soser.canal.commitment;

import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Writes and reads the history of commitments. The features find their own commitments and check
 * who may read them.
 */
@ApplicationScoped
public class CommitmentRepository {

    @PersistenceContext EntityManager em;
    @Inject StaffRepository staff;

    /** Writes a line of the history, in the transaction of the act. */
    public void record(CommitmentStep step, String stale) {
        em.persist(step);
        flush(stale, step.getSubject());
    }

    /** Writes all changes now; another user's faster change is a refusal, not an error. */
    public void flush(String stale, long id) {
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw new NotAllowedException(stale, id);
        }
    }

    /**
     * @param people whose names are shown beside those in the steps; null for none
     */
    public <S extends CommitmentStep> History history(
            Class<S> steps, Commitment of, Collection<Long> people) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<S> query = cb.createQuery(steps);
        Root<S> step = query.from(steps);
        query.where(cb.equal(step.get("subject"), of.getId())).orderBy(cb.desc(step.get("id")));
        List<S> found = em.createQuery(query).getResultList();
        List<Long> accounts = new ArrayList<>(people);
        found.forEach(one -> accounts.add(one.getAccount()));
        return new History(found, staff.names(accounts));
    }
}
