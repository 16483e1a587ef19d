package cl.soser.canal.escalation;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Absence;
import cl.soser.canal.account.Account;
import cl.soser.canal.account.AccountState;
import cl.soser.canal.account.Role;
import cl.soser.canal.catalogue.Area;
import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSubject;
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
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The people on call, who are notified at once of severe matters, day and night, besides the people
 * responsible: for one area or for all, one after the other in their order.
 */
@Stateless
public class OnCallService {

    private static final Duration LONGEST = Duration.ofDays(31);

    private static final List<String> MAY_BE_CALLED =
            List.of(Role.ADMINISTRADOR, Role.OPERACIONES, Role.AREA, Role.TI);

    @PersistenceContext EntityManager em;
    @Inject CatalogueQuery catalogueQuery;
    @Inject OnCallRota onCallRota;
    @Inject OnCallGapCache onCallGapCache;
    @Inject ConfigurationChangeRepository configurationChangeRepository;
    @Inject Clock clock;

    /**
     * Those to call now for an area, in their order: its own, then those of all areas. Who is away
     * today is none of them.
     */
    @TransactionAttribute(SUPPORTS)
    public List<OnCallPerson> of(String area) {
        Instant now = clock.instant();
        Map<Long, OnCallPerson> people = new LinkedHashMap<>();
        onCallRota.shifts(now, now.plusMillis(1)).stream()
                .filter(shift -> shift.isFor(area))
                .sorted(Comparator.comparing(shift -> shift.area() == null))
                .forEach(
                        shift ->
                                people.putIfAbsent(
                                        shift.account(),
                                        new OnCallPerson(shift.account(), shift.telephone())));
        LocalDate today = LocalDate.now(clock);
        onCallRota.absences(people.keySet()).stream()
                .filter(one -> !one.getFirstDay().isAfter(today))
                .forEach(one -> people.remove(one.getAccount().getId()));
        return List.copyOf(people.values());
    }

    /** From now on for a week, the times in which nobody can be called; up to ten seconds old. */
    @RolesAllowed({ADMINISTRADOR, OPERACIONES, Role.AREA, Role.OPERADOR, Role.TI})
    @TransactionAttribute(SUPPORTS)
    public List<OnCallGap> gaps() {
        return onCallGapCache.gaps();
    }

    /** The same of this moment, for a timer, which has no caller. */
    @TransactionAttribute(SUPPORTS)
    public List<OnCallGap> findGaps() {
        return onCallRota.gaps();
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
    public void add(@NotNull @Valid OnCallShiftCommand command) {
        long account = command.account();
        Instant from = command.startsAt();
        Instant until = command.endsAt();
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
        if (command.area() != null && catalogueQuery.area(command.area()).isEmpty()) {
            throw new NotAllowedException("ticket.area.unknown");
        }
        Horizon.require(LocalDate.ofInstant(from, clock.getZone()), LocalDate.now(clock));
        // Two who note at once take turns, so that the second sees the first's shift.
        em.lock(em.find(Account.class, account), LockModeType.PESSIMISTIC_WRITE);
        if (isTaken(account, from, until)) {
            throw new IncompleteException(List.of(new Missing("onCall.overlap", "from")));
        }
        OnCallShift shift = new OnCallShift(command);
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
                onCallRota
                        .absences(shifts.stream().map(OnCallShiftRow::account).distinct().toList())
                        .stream()
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

    private ConfigurationFields fields(OnCallShift shift) {
        return ConfigurationFields.NONE
                .field("shiftFrom", DeadlineLabels.compact(shift.startsAt()))
                .field("shiftUntil", DeadlineLabels.compact(shift.endsAt()))
                .field("shiftTelephone", shift.telephone())
                .field(
                        "shiftArea",
                        catalogueQuery.area(shift.area()).map(Area::getLabel).orElse(null))
                .field("shiftOrder", shift.ordinal());
    }
}
