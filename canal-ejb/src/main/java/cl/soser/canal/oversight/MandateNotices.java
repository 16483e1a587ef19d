package cl.soser.canal.oversight;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.AccountState;
import cl.soser.canal.account.Role;
import cl.soser.canal.oversight.MandatesToTell.Kind;
import cl.soser.canal.oversight.MandatesToTell.Line;
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
import java.util.Objects;
import java.util.Set;

/**
 * Notifies Operations and the owner of a requirement that its day is in a week, tomorrow, or past:
 * once for each date of the requirement. For the timer, which has no caller.
 */
@Stateless
@TransactionAttribute(SUPPORTS)
public class MandateNotices {

    private static final int WEEK = 7;

    @PersistenceContext EntityManager em;
    @Inject Event<MandatesToTell> toTell;
    @Inject Clock clock;

    /** The people who may have new notices. */
    public Set<Long> people() {
        Set<Long> people = new LinkedHashSet<>(operations());
        people.addAll(
                em.createQuery(
                                """
                                SELECT DISTINCT m.owner FROM Mandate m, Account a
                                WHERE m.state = :pending AND m.dueOn <= :soon
                                    AND a.id = m.owner AND a.state = :active""",
                                Long.class)
                        .setParameter("pending", MandateState.PENDIENTE)
                        .setParameter("soon", LocalDate.now(clock).plusDays(WEEK))
                        .setParameter("active", AccountState.ACTIVA)
                        .getResultList());
        return people;
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
        LocalDate today = LocalDate.now(clock);
        boolean all = operations().contains(account);
        List<Line> lines =
                em.createQuery(
                                """
                                SELECT m FROM Mandate m
                                WHERE m.state = :pending AND m.dueOn <= :soon
                                ORDER BY m.dueOn, m.id""",
                                Mandate.class)
                        .setParameter("pending", MandateState.PENDIENTE)
                        .setParameter("soon", today.plusDays(WEEK))
                        .getResultStream()
                        .filter(one -> all || one.getOwner() == account)
                        .map(one -> line(one, today))
                        .filter(Objects::nonNull)
                        .filter(line -> !isTold(line, account))
                        .toList();
        if (lines.isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        lines.forEach(line -> em.persist(new MandateNotice(line, account, now)));
        em.flush();
        toTell.fire(new MandatesToTell(account, lines, now));
        return true;
    }

    private static Line line(Mandate mandate, LocalDate today) {
        LocalDate due = mandate.getDueOn();
        Kind kind =
                due.isBefore(today)
                        ? Kind.VENCIDO
                        : due.isAfter(today.plusDays(1)) ? Kind.EN_UNA_SEMANA : Kind.MANANA;
        return new Line(kind, mandate.getId(), mandate.getInstitution(), mandate.getTitle(), due);
    }

    private boolean isTold(Line line, long account) {
        return em.find(MandateNotice.class, MandateNotice.key(line, account)) != null;
    }
}
