package cl.soser.canal.activity;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.AccountState;
import cl.soser.canal.account.Role;
import cl.soser.canal.activity.ActivitiesToTell.Line;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Notifies Operations and the owner of an activity that its day has passed and it was not recorded
 * as held: once for each planned day. For the timer, which has no caller.
 */
@Stateless
@TransactionAttribute(SUPPORTS)
public class ActivityNotices {

    @PersistenceContext EntityManager em;
    @Inject Event<ActivitiesToTell> toTell;
    @Inject Clock clock;

    /** The people who may have new notices. */
    public Set<Long> people() {
        List<Activity> late = late();
        if (late.isEmpty()) {
            return Set.of();
        }
        Set<Long> people = new LinkedHashSet<>(operations());
        people.addAll(
                em.createQuery(
                                """
                                SELECT a.id FROM Account a
                                WHERE a.id IN :owners AND a.state = :active""",
                                Long.class)
                        .setParameter("owners", late.stream().map(Activity::getOwner).toList())
                        .setParameter("active", AccountState.ACTIVA)
                        .getResultList());
        return people;
    }

    private List<Activity> late() {
        return em.createQuery(
                        """
                        SELECT a FROM Activity a
                        WHERE a.state = :planned AND a.plannedOn < :today
                        ORDER BY a.plannedOn, a.id""",
                        Activity.class)
                .setParameter("planned", ActivityState.PLANIFICADA)
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }

    private List<Long> operations() {
        return em.createQuery(
                        """
                        SELECT DISTINCT a.id FROM Account a JOIN a.roles r
                        WHERE a.state = :active AND r = :operations ORDER BY a.id""",
                        Long.class)
                .setParameter("active", AccountState.ACTIVA)
                .setParameter("operations", Role.OPERACIONES)
                .getResultList();
    }

    /**
     * Fails if another server notifies the same person at this moment.
     *
     * @return whether there was anything new
     */
    @TransactionAttribute(REQUIRES_NEW)
    public boolean tell(long account) {
        boolean all = operations().contains(account);
        List<Activity> late =
                late().stream()
                        .filter(one -> all || one.getOwner() == account)
                        .filter(one -> !isTold(one, account))
                        .toList();
        if (late.isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        late.forEach(one -> em.persist(new ActivityNotice(one, account, now)));
        em.flush();
        toTell.fire(
                new ActivitiesToTell(
                        account,
                        late.stream()
                                .map(
                                        one ->
                                                new Line(
                                                        one.getId(),
                                                        one.getTitle(),
                                                        one.getPlannedOn()))
                                .toList(),
                        now));
        return true;
    }

    private boolean isTold(Activity activity, long account) {
        return em.find(
                        ActivityNotice.class,
                        new ActivityNotice.Key(activity.getId(), activity.getPlannedOn(), account))
                != null;
    }
}
