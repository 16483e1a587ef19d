package cl.soser.canal.account.staff;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static cl.soser.canal.account.Role.TI;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Absence;
import cl.soser.canal.account.Account;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.shared.Horizon;
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
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Days of absence. Staff record their own; people who manage accounts record those of others. A
 * substitution lends only duties that the absent person has. An administrator never approves for
 * Operations, because the sender of a text may not also accept it.
 */
@Stateless
@RolesAllowed({OPERADOR, ADMINISTRADOR, AREA, OPERACIONES, TI})
public class AbsenceService {

    /** Longer than any leave, to detect a mistyped year. */
    private static final int LONGEST_DAYS = 366;

    private static final Set<String> WORKING =
            Set.of(OPERADOR, ADMINISTRADOR, AREA, OPERACIONES, TI);

    @PersistenceContext EntityManager em;
    @Inject Caller caller;
    @Inject Event<AbsenceChanged> changes;
    @Inject Clock clock;

    /** The caller's own present and future ones, the soonest first. */
    @TransactionAttribute(SUPPORTS)
    public List<Absence> mine() {
        return em.createNamedQuery(Absence.OF_ONE, Absence.class)
                .setParameter("account", caller.requireId())
                .setParameter("day", LocalDate.now(clock))
                .getResultList();
    }

    /** All present and future ones, paged. */
    @RolesAllowed({ADMINISTRADOR, OPERACIONES, TI})
    @TransactionAttribute(SUPPORTS)
    public List<Absence> coming(int from, int size) {
        return em.createNamedQuery(Absence.COMING, Absence.class)
                .setParameter("day", LocalDate.now(clock))
                .setFirstResult(from)
                .setMaxResults(size)
                .getResultList();
    }

    /** The possible substitutes of this person, by name. */
    @TransactionAttribute(SUPPORTS)
    public List<Account> substitutesFor(long account) {
        Account away = theirs(account);
        return em.createNamedQuery(Account.STAFF, Account.class)
                .getResultStream()
                .filter(Account::isActive)
                .filter(
                        one ->
                                !one.getId().equals(away.getId())
                                        && mayStandIn(one.getRoles(), away.getRoles()))
                .sorted(Comparator.comparing(Account::getDisplayName))
                .toList();
    }

    /** The people whose days the caller may record. */
    @TransactionAttribute(SUPPORTS)
    public List<Account> people() {
        if (!isKeeper()) {
            return List.of(em.find(Account.class, caller.requireId()));
        }
        return em.createNamedQuery(Account.STAFF, Account.class)
                .getResultStream()
                .filter(Account::isActive)
                .filter(one -> one.getRoles().stream().anyMatch(WORKING::contains))
                .sorted(Comparator.comparing(Account::getDisplayName))
                .toList();
    }

    static boolean mayStandIn(Set<String> own, Set<String> away) {
        if (away.contains(OPERACIONES)) {
            return own.contains(OPERACIONES) || own.contains(AREA) && !own.contains(ADMINISTRADOR);
        }
        return WORKING.stream().anyMatch(role -> away.contains(role) && own.contains(role));
    }

    public long note(@NotNull @Valid AbsenceCommand absence) {
        Account away = theirs(absence.account());
        check(absence, away, -1L);
        if (absence.lastDay().isBefore(LocalDate.now(clock))) {
            throw new NotAllowedException("absence.past");
        }
        Absence noted =
                new Absence(away, absence.firstDay(), absence.lastDay(), substitute(absence, away));
        em.persist(noted);
        fireChanged("ANOTADA", noted);
        return noted.getId();
    }

    public void change(long id, int version, @NotNull @Valid AbsenceCommand absence) {
        Absence noted = find(id, version);
        check(absence, noted.getAccount(), id);
        noted.move(absence.firstDay(), absence.lastDay(), substitute(absence, noted.getAccount()));
        fireChanged("CAMBIADA", noted);
    }

    /** Ends the absence today; a future one is withdrawn. */
    public void end(long id, int version) {
        Absence noted = find(id, version);
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        if (noted.getFirstDay().isAfter(yesterday)) {
            fireChanged("RETIRADA", noted);
            em.remove(noted);
        } else {
            noted.endOn(yesterday);
            fireChanged("TERMINADA", noted);
        }
    }

    private void check(AbsenceCommand absence, Account away, long but) {
        if (absence.lastDay().isBefore(absence.firstDay())) {
            throw new NotAllowedException("absence.backwards");
        }
        Horizon.require(absence.firstDay(), LocalDate.now(clock));
        if (absence.firstDay().plusDays(LONGEST_DAYS).isBefore(absence.lastDay())) {
            throw new NotAllowedException("absence.long");
        }
        if (!meeting(Absence.MEETING, away.getId(), absence, but).isEmpty()) {
            throw new NotAllowedException("absence.twice", away.getDisplayName());
        }
    }

    private Account substitute(AbsenceCommand absence, Account away) {
        if (absence.substitute() == null) {
            return null;
        }
        Account one = em.find(Account.class, absence.substitute());
        if (one == null
                || !one.isActive()
                || one.getId().equals(away.getId())
                || !mayStandIn(one.getRoles(), away.getRoles())) {
            throw new NotAllowedException("absence.substitute");
        }
        if (!meeting(Absence.MEETING, one.getId(), absence, -1L).isEmpty()) {
            throw new NotAllowedException("absence.substitute.away", one.getDisplayName());
        }
        return one;
    }

    /**
     * The people for whom this person is the substitute on those days; they must choose another.
     */
    @TransactionAttribute(SUPPORTS)
    public List<Absence> leftAlone(@NotNull @Valid AbsenceCommand absence) {
        return meeting(Absence.STANDING_IN, theirs(absence.account()).getId(), absence, -1L);
    }

    private List<Absence> meeting(String query, long account, AbsenceCommand absence, long but) {
        return em.createNamedQuery(query, Absence.class)
                .setParameter("account", account)
                .setParameter("but", but)
                .setParameter("first", absence.firstDay())
                .setParameter("last", absence.lastDay())
                .getResultList();
    }

    private Absence find(long id, int version) {
        Absence noted = em.find(Absence.class, id);
        if (noted == null) {
            throw new NotFoundException();
        }
        theirs(noted.getAccount().getId());
        if (noted.getVersion() != version) {
            throw new OptimisticLockException();
        }
        if (noted.getLastDay().isBefore(LocalDate.now(clock))) {
            throw new NotAllowedException("absence.past");
        }
        return noted;
    }

    private boolean isKeeper() {
        return caller.has(ADMINISTRADOR) || caller.has(TI);
    }

    /** Their own, or those of any staff member for callers who manage accounts. */
    private Account theirs(long id) {
        boolean own = caller.requireId() == id;
        Account account = em.find(Account.class, id);
        if (account == null || !account.isStaff() || !own && !isKeeper()) {
            throw new NotFoundException();
        }
        return account;
    }

    private void fireChanged(String change, Absence noted) {
        changes.fire(
                new AbsenceChanged(
                        change,
                        noted.getAccount().getId(),
                        noted.getFirstDay(),
                        noted.getLastDay(),
                        noted.getSubstitute() == null ? null : noted.getSubstitute().getId(),
                        clock.instant()));
    }
}
