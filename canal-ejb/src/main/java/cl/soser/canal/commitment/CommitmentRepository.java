package cl.soser.canal.commitment;

import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** Finds what people follow, and writes and reads its history. */
@ApplicationScoped
public class CommitmentRepository {

    @PersistenceContext EntityManager em;
    @Inject StaffRepository staff;
    @Inject Caller caller;
    @Inject Event<CommitmentChanged> changes;
    @Inject Clock clock;

    /** Throws NotFoundException for what the caller may not read. */
    public <F extends FollowUp> F readable(Class<F> type, long id, Predicate<F> readable) {
        F found = em.find(type, id);
        if (found == null || !readable.test(found)) {
            throw new NotFoundException();
        }
        return found;
    }

    /** The one that was shown; refuses one that was changed since. */
    public <F extends FollowUp> F current(Class<F> type, CommitmentRef ref, Predicate<F> readable) {
        F found = readable(type, ref.id(), readable);
        ref.requireCurrent(found);
        return found;
    }

    /** Whether the caller leads the channel or answers for it. */
    public boolean isResponsible(Commitment one) {
        return caller.isLeader() || caller.id().filter(me -> me == one.getOwner()).isPresent();
    }

    /** Writes a line of the history, in the transaction of the act. */
    public void record(Commitment of, CommitmentStep step) {
        em.persist(step);
        flush(of);
    }

    /** The same, and fires {@link CommitmentChanged}. */
    public void recordAndFire(Commitment of, CommitmentStep step) {
        record(of, step);
        changes.fire(
                new CommitmentChanged(
                        of.type(),
                        of.getId(),
                        step.getKind(),
                        step.getAccount(),
                        step.getNote(),
                        step.getHappenedAt()));
    }

    /**
     * Writes what the caller did with something that keeps no history, and fires {@link
     * CommitmentChanged}.
     *
     * @param kind what happened; null if it was only created
     */
    public void changed(FollowUp one, String kind, String note) {
        flush(one);
        changes.fire(
                new CommitmentChanged(
                        one.type(), one.getId(), kind, caller.requireId(), note, clock.instant()));
    }

    /** Writes all changes now; another user's faster change is a refusal, not an error. */
    private void flush(FollowUp one) {
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw new NotAllowedException(one.type().stale(), one.getId());
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
