package cl.soser.canal.retention;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.DATOS;
import static cl.soser.canal.account.Role.TI;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** The runs of retention. The officer decides them; those who administer read them. */
@Stateless
@RolesAllowed({DATOS, ADMINISTRADOR, TI})
public class RetentionRunService {

    private static final int SHOWN = 30;

    @PersistenceContext EntityManager em;
    @Inject RetentionRunWorker retentionRunWorker;
    @Inject RetentionDueRepository retentionDueRepository;
    @Inject Event<RetentionRunDecided> decisions;
    @Inject Caller caller;
    @Inject Clock clock;

    /** The newest first. */
    @TransactionAttribute(SUPPORTS)
    public List<RetentionRunRow> latest() {
        String terms = retentionDueRepository.terms();
        return em
                .createNamedQuery(RetentionRun.LATEST, RetentionRun.class)
                .setMaxResults(SHOWN)
                .getResultList()
                .stream()
                .map(run -> run.row(terms))
                .toList();
    }

    /** Counts what is due without waiting for the night. Nothing is erased by it. */
    @RolesAllowed(DATOS)
    @TransactionAttribute(NOT_SUPPORTED)
    public void count() {
        retentionRunWorker.prepare();
    }

    /**
     * The next night does it, and those after it without asking, until a term changes. Who
     * shortened a term does not approve what it erases: another officer does, or the administrator,
     * who decides no other run.
     *
     * @throws NotAllowedException if the terms changed since, or it takes another person
     */
    @RolesAllowed({DATOS, ADMINISTRADOR})
    public void approve(long id, int version) {
        RetentionRun run = waiting(id, version);
        List<RetentionRule> shortened =
                retentionDueRepository.rules().stream().filter(RetentionRule::isShortened).toList();
        if (shortened.isEmpty() && !caller.has(DATOS)) {
            throw new NotAllowedException("retentionRun.officers");
        }
        if (shortened.stream().anyMatch(rule -> rule.isShortenedBy(caller.requireId()))) {
            throw new NotAllowedException("retentionRun.ownTerm");
        }
        if (!run.isOf(retentionDueRepository.terms())) {
            throw new NotAllowedException("retentionRun.otherTerms");
        }
        run.approve(caller.requireId(), clock.instant());
        shortened.forEach(RetentionRule::confirm);
        decisions.fire(new RetentionRunDecided(id, true, clock.instant()));
    }

    /** Whether a term was shortened, so that it takes somebody else than who did to approve. */
    @TransactionAttribute(SUPPORTS)
    public boolean isForAnother() {
        return retentionDueRepository.rules().stream().anyMatch(RetentionRule::isShortened);
    }

    /** Whether the caller shortened one of them. */
    @TransactionAttribute(SUPPORTS)
    public boolean isOwn() {
        return retentionDueRepository.rules().stream()
                .anyMatch(rule -> rule.isShortenedBy(caller.requireId()));
    }

    /** Nothing is erased; the next night counts anew. */
    @RolesAllowed(DATOS)
    public void reject(long id, int version) {
        waiting(id, version).reject(caller.requireId(), clock.instant());
        decisions.fire(new RetentionRunDecided(id, false, clock.instant()));
    }

    private RetentionRun waiting(long id, int version) {
        RetentionRun run = em.find(RetentionRun.class, id);
        if (run == null) {
            throw new NotFoundException();
        }
        if (run.getState() != RetentionRunState.POR_APROBAR) {
            throw new NotAllowedException("retentionRun.decided");
        }
        if (run.getVersion() != version) {
            throw new OptimisticLockException();
        }
        return run;
    }
}
