package cl.soser.canal.escalation;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Absence;
import cl.soser.canal.account.Account;
import cl.soser.canal.account.AccountState;
import cl.soser.canal.account.Role;
import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.person.ValidPhone;
import cl.soser.canal.shared.Horizon;
import cl.soser.canal.shared.IncompleteException;
import cl.soser.canal.shared.IncompleteException.Missing;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.sla.DeadlineLabels;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The person on call, who is notified at once of severe matters, day and night, besides the people
 * responsible.
 */
@Stateless
public class OnCallService {

    private static final Duration LONGEST = Duration.ofDays(31);
    private static final List<String> MAY_BE_CALLED =
            List.of(Role.ADMINISTRADOR, Role.OPERACIONES, Role.AREA, Role.TI);

    @PersistenceContext EntityManager em;
    @Inject ConfigurationChangeRepository configurationChangeRepository;
    @Inject Clock clock;

    /** Accounts on call at this moment. */
    @TransactionAttribute(SUPPORTS)
    public List<Long> now() {
        return em.createNamedQuery(OnCallShift.AT, OnCallShift.class)
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(OnCallShift::account)
                .distinct()
                .toList();
    }

    /** The one that runs and those to come; users of the boards may see whom to call. */
    @RolesAllowed({ADMINISTRADOR, OPERACIONES, Role.AREA, Role.OPERADOR, Role.TI})
    @TransactionAttribute(SUPPORTS)
    public List<OnCallShiftRow> coming() {
        return em.createNamedQuery(OnCallShift.COMING, OnCallShiftRow.class)
                .setParameter("now", clock.instant())
                .setMaxResults(200)
                .getResultList();
    }

    /** Of the staff, in use. */
    @RolesAllowed({ADMINISTRADOR, OPERACIONES})
    @TransactionAttribute(SUPPORTS)
    public List<Account> callable() {
        return em.createNamedQuery(Account.BY_NAME_WITH_ROLE, Account.class)
                .setParameter("roles", MAY_BE_CALLED)
                .setParameter("active", AccountState.ACTIVA)
                .getResultList();
    }

    @RolesAllowed({ADMINISTRADOR, OPERACIONES})
    public void add(
            long account,
            @NotNull Instant from,
            @NotNull Instant until,
            @NotBlank @ValidPhone @Size(max = 30) String telephone) {
        Account one =
                callable().stream()
                        .filter(candidate -> candidate.getId() == account)
                        .findAny()
                        .orElseThrow(() -> new NotAllowedException("onCall.account"));
        if (!until.isAfter(from) || !until.isAfter(clock.instant())) {
            throw new IncompleteException(List.of(new Missing("onCall.span", "until")));
        }
        if (Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw new IncompleteException(List.of(new Missing("onCall.long", "until")));
        }
        Horizon.require(LocalDate.ofInstant(from, clock.getZone()), LocalDate.now(clock));
        // Two who note at once take turns, so that the second sees the first's shift.
        em.lock(em.find(Account.class, account), LockModeType.PESSIMISTIC_WRITE);
        if (isTaken(account, from, until)) {
            throw new IncompleteException(List.of(new Missing("onCall.overlap", "from")));
        }
        OnCallShift shift = new OnCallShift(account, from, until, telephone.strip());
        em.persist(shift);
        configurationChangeRepository.changed(what(one), ConfigurationFields.NONE, fields(shift));
    }

    private boolean isTaken(long account, Instant from, Instant until) {
        return !em.createNamedQuery(OnCallShift.MEETING, OnCallShift.class)
                .setParameter("account", account)
                .setParameter("from", from)
                .setParameter("until", until)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Those of these shifts on whose days their person is away. */
    @RolesAllowed({ADMINISTRADOR, OPERACIONES, Role.AREA, Role.OPERADOR, Role.TI})
    @TransactionAttribute(SUPPORTS)
    public Set<Long> away(@NotNull Collection<OnCallShiftRow> shifts) {
        if (shifts.isEmpty()) {
            return Set.of();
        }
        Map<Long, List<Absence>> absences =
                em.createNamedQuery(Absence.OF_ACCOUNTS, Absence.class)
                        .setParameter(
                                "accounts",
                                shifts.stream().map(OnCallShiftRow::account).distinct().toList())
                        .setParameter("today", LocalDate.now(clock))
                        .getResultStream()
                        .collect(Collectors.groupingBy(one -> one.getAccount().getId()));
        return shifts.stream()
                .filter(
                        shift ->
                                absences.getOrDefault(shift.account(), List.of()).stream()
                                        .anyMatch(one -> meets(one, shift)))
                .map(OnCallShiftRow::id)
                .collect(Collectors.toSet());
    }

    private boolean meets(Absence absence, OnCallShiftRow shift) {
        LocalDate first = LocalDate.ofInstant(shift.startsAt(), clock.getZone());
        LocalDate last = LocalDate.ofInstant(shift.endsAt(), clock.getZone());
        return !absence.getFirstDay().isAfter(last) && !absence.getLastDay().isBefore(first);
    }

    /** What has begun is ended, what has not is gone; the history keeps both. */
    @RolesAllowed({ADMINISTRADOR, OPERACIONES})
    public void remove(long id) {
        OnCallShift shift = em.find(OnCallShift.class, id);
        if (shift == null) {
            throw new NotFoundException();
        }
        em.remove(shift);
        configurationChangeRepository.changed(
                what(em.find(Account.class, shift.account())),
                fields(shift),
                ConfigurationFields.NONE);
    }

    private static ConfigurationSubject what(Account account) {
        return new ConfigurationSubject(
                ConfigurationKind.GUARDIA, "guardia", account.getDisplayName());
    }

    private static ConfigurationFields fields(OnCallShift shift) {
        return ConfigurationFields.NONE
                .field("shiftFrom", DeadlineLabels.compact(shift.startsAt()))
                .field("shiftUntil", DeadlineLabels.compact(shift.endsAt()))
                .field("shiftTelephone", shift.telephone());
    }
}
