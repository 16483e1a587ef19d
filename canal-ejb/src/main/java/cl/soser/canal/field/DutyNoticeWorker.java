package cl.soser.canal.field;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.StaffRepository;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Notifies people of the schools that did not report, once per person and day. For the timer, which
 * has no caller.
 */
@Stateless
@TransactionAttribute(SUPPORTS)
public class DutyNoticeWorker {

    /** How far back missed notices are sent after downtime. */
    private static final int BACK = 10;

    private static final int SHOWN = 40;

    @PersistenceContext EntityManager em;
    @Inject StaffRepository staff;
    @Inject DutyRuleService dutyRuleService;
    @Inject LocalHolidayRepository resting;
    @Inject Event<DutyMissed> missed;
    @Inject Clock clock;

    /** The school days of which people must have been notified by now; none on a day of rest. */
    public List<LocalDate> days() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        DutyCalendar calendar = dutyRuleService.calendar();
        if (!calendar.isSchoolDay(today)) {
            return List.of();
        }
        return calendar.before(today, BACK).stream()
                .filter(day -> !calendar.noticeAt(day).isAfter(now))
                .toList();
    }

    /** Accounts that must be notified of that day and have not been. */
    public List<Long> pending(DutyMissed.Kind kind, LocalDate day) {
        return kind == DutyMissed.Kind.TERRENO ? pendingInField(day) : pendingInOperations(day);
    }

    private List<Long> pendingInField(LocalDate day) {
        return question(day)
                .and(" AND (d.id IS NULL OR d.state = :nothing)", "nothing", DayState.NADA)
                .and(" AND m.takenAt = :still", "still", FieldSchool.STILL)
                .and(
                        " AND m.account NOT IN (SELECT n.key.account FROM DutyNotice n"
                                + " WHERE n.key.day = :day AND n.key.kind = :kind)",
                        "kind",
                        DutyMissed.Kind.TERRENO)
                .queryPeople(em, "SELECT DISTINCT m.account", " ORDER BY m.account", Long.class)
                .getResultList();
    }

    private List<Long> pendingInOperations(LocalDate day) {
        if (silentForDays(day).isEmpty()) {
            return List.of();
        }
        List<Long> reminded =
                em.createNamedQuery(DutyNotice.NOTIFIED, Long.class)
                        .setParameter("day", day)
                        .setParameter("kind", DutyMissed.Kind.OPERACIONES)
                        .getResultList();
        return staff.idsWithRole(Role.OPERACIONES).stream()
                .filter(account -> !reminded.contains(account))
                .toList();
    }

    /** Fails if another server notifies the same person of the same day at this moment. */
    @TransactionAttribute(REQUIRES_NEW)
    public void remind(DutyMissed.Kind kind, long account, LocalDate day) {
        List<String> schools =
                kind == DutyMissed.Kind.TERRENO ? silentOf(account, day) : silentForDays(day);
        if (schools.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        em.persist(new DutyNotice(account, kind, day, schools.size(), now));
        em.flush();
        missed.fire(
                new DutyMissed(
                        kind,
                        account,
                        day,
                        schools.subList(0, Math.min(SHOWN, schools.size())),
                        schools.size(),
                        kind == DutyMissed.Kind.TERRENO ? 1 : dutyRuleService.days(),
                        now));
    }

    private List<String> silentOf(long account, LocalDate day) {
        DutyConditions question =
                question(day)
                        .and(" AND (d.id IS NULL OR d.state = :nothing)", "nothing", DayState.NADA)
                        .and(
                                " AND s.id IN (SELECT o.school.id FROM FieldSchool o"
                                        + " WHERE o.account = :account AND o.takenAt = :still"
                                        + " AND o.givenAt <= :limit)",
                                "account",
                                account)
                        .with("still", FieldSchool.STILL);
        return names(question);
    }

    private List<String> silentForDays(LocalDate day) {
        DutyCalendar calendar = dutyRuleService.calendar();
        List<LocalDate> days = calendar.upTo(day, dutyRuleService.days());
        Instant firstLimit = calendar.due(days.get(0), clock.getZone());
        return names(question(day).silentOn(days, firstLimit));
    }

    private List<String> names(DutyConditions question) {
        return question.query(em, "SELECT s.name, c.name", " ORDER BY s.name, s.id", Object[].class)
                .getResultStream()
                .map(row -> row[0] + ", " + row[1])
                .toList();
    }

    private DutyConditions question(LocalDate day) {
        return new DutyConditions(
                day, dutyRuleService.calendar().due(day, clock.getZone()), resting.on(day));
    }
}
