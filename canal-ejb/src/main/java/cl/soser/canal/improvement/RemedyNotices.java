package cl.soser.canal.improvement;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.AccountState;
import cl.soser.canal.account.Role;
import cl.soser.canal.improvement.RemediesToTell.Kind;
import cl.soser.canal.improvement.RemediesToTell.Line;
import cl.soser.canal.sla.Holidays;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Notifies the owner of an action that its day comes, or has passed, and the leaders of due checks:
 * once for each date of the action, all new notices in one message. For the timer, which has no
 * caller.
 */
@Stateless
@TransactionAttribute(SUPPORTS)
public class RemedyNotices {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final int AHEAD = 3;

    @PersistenceContext EntityManager em;
    @Inject Holidays holidays;
    @Inject Event<RemediesToTell> toTell;
    @Inject Clock clock;

    /** On a working day, from the morning on. */
    public boolean isTime() {
        LocalDate today = LocalDate.now(clock);
        return !LocalTime.now(clock).isBefore(MORNING) && holidays.businessHours().isWorkday(today);
    }

    /** The people who may have new notices. */
    public List<Long> people() {
        return em.createQuery(
                        """
                        SELECT DISTINCT a.id FROM Account a JOIN a.roles r
                        WHERE a.state = :active AND r IN :roles
                        ORDER BY a.id""",
                        Long.class)
                .setParameter("active", AccountState.ACTIVA)
                .setParameter("roles", List.of(Role.AREA, Role.ADMINISTRADOR, Role.OPERACIONES))
                .getResultList();
    }

    /**
     * Fails if another server notifies the same person at this moment.
     *
     * @return whether there was anything new
     */
    @TransactionAttribute(REQUIRES_NEW)
    public boolean tell(long account) {
        LocalDate today = LocalDate.now(clock);
        List<Line> lines = new ArrayList<>();
        lines.addAll(due(account, Kind.VENCIDA, LocalDate.EPOCH, today.minusDays(1)));
        lines.addAll(due(account, Kind.POR_VENCER, today, today.plusDays(AHEAD)));
        if (isLeader(account)) {
            lines.addAll(toCheck(account, today));
        }
        if (lines.isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        lines.forEach(
                line ->
                        em.persist(
                                new RemedyNotice(
                                        line.remedy(), line.kind(), line.day(), account, now)));
        em.flush();
        toTell.fire(new RemediesToTell(account, lines, now));
        return true;
    }

    private List<Line> due(long account, Kind kind, LocalDate from, LocalDate to) {
        return em.createQuery(
                        """
                        SELECT r FROM Remedy r
                        WHERE r.owner = :account AND r.state = :pending
                            AND r.sortOn >= :from AND r.sortOn <= :to
                            AND r.id NOT IN (SELECT n.key.subject FROM RemedyNotice n
                                             WHERE n.key.kind = :kind AND n.key.day = r.dueOn
                                                 AND n.key.account = :account)
                        ORDER BY r.sortOn, r.id""",
                        Remedy.class)
                .setParameter("account", account)
                .setParameter("pending", RemedyState.PENDIENTE)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("kind", kind.name())
                .getResultStream()
                .map(one -> new Line(kind, one.getId(), words(one), one.getDueOn()))
                .toList();
    }

    /** Owners are not asked to check their own. */
    private List<Line> toCheck(long account, LocalDate today) {
        return em.createQuery(
                        """
                        SELECT r FROM Remedy r
                        WHERE r.state = :done AND r.sortOn <= :today
                            AND r.id NOT IN (SELECT n.key.subject FROM RemedyNotice n
                                             WHERE n.key.kind = :kind AND n.key.day = r.checkOn
                                                 AND n.key.account = :account)
                        ORDER BY r.sortOn, r.id""",
                        Remedy.class)
                .setParameter("done", RemedyState.HECHA)
                .setParameter("today", today)
                .setParameter("kind", Kind.POR_VERIFICAR.name())
                .setParameter("account", account)
                .getResultStream()
                .filter(one -> !one.isOwnOf(account))
                .map(one -> new Line(Kind.POR_VERIFICAR, one.getId(), words(one), one.getCheckOn()))
                .toList();
    }

    /** A mail says nothing of a restricted ticket but that it is there. */
    private static String words(Remedy remedy) {
        return remedy.isRestricted() ? "" : remedy.getDescription();
    }

    private boolean isLeader(long account) {
        return em.createQuery(
                                """
                                SELECT COUNT(a) FROM Account a JOIN a.roles r
                                WHERE a.id = :account AND r IN :leaders""",
                                Long.class)
                        .setParameter("account", account)
                        .setParameter("leaders", List.of(Role.ADMINISTRADOR, Role.OPERACIONES))
                        .getSingleResult()
                > 0;
    }
}
