package cl.soser.canal.quiet;

import static cl.soser.canal.account.Role.TI;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.shared.job.QuietPeriod;
import cl.soser.canal.shared.job.QuietPeriodCache;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Shows that it is quiet, and ends it. */
@Stateless
public class QuietModeService {

    @PersistenceContext EntityManager em;
    @Inject QuietPeriodCache quietPeriodCache;
    @Inject Event<QuietPeriodEnded> ended;
    @Inject Caller caller;
    @Inject Clock clock;

    /** The open period; as old as ten seconds. */
    @PermitAll
    @OpenToAll("Every page of the back office says it, also before anybody has a role.")
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<QuietPeriodCache.Open> open() {
        return quietPeriodCache.open();
    }

    /**
     * From now on timers run: mails that wait will leave, and people are called.
     *
     * @throws NotAllowedException "quiet.over" if it was ended already
     */
    @RolesAllowed(TI)
    public void end() {
        List<QuietPeriod> open =
                em.createNamedQuery(QuietPeriod.OPEN, QuietPeriod.class).getResultList();
        if (open.isEmpty()) {
            throw new NotAllowedException("quiet.over");
        }
        for (QuietPeriod one : open) {
            one.end(clock.instant(), caller.requireId());
            ended.fire(new QuietPeriodEnded(one.getReason()));
        }
        em.flush();
        quietPeriodCache.forget();
    }
}
