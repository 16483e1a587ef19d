package cl.soser.canal.sla;

import cl.soser.canal.account.Caller;
import cl.soser.canal.account.Role;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationLog;
import cl.soser.canal.configuration.Configured;
import cl.soser.canal.configuration.Fields;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of holidays, the offices' hours, and the business clock that follows from them. Laws
 * add holidays at short notice, so the administrator edits it; each change is a version of the
 * calendar for what enters from then on.
 */
@Stateless
@RolesAllowed({Role.ADMINISTRADOR, Role.TI})
public class Holidays {

    @PersistenceContext EntityManager em;
    @Inject ClockBook book;
    @Inject ConfigurationLog log;
    @Inject Caller caller;
    @Inject Clock clock;

    /** The working time in force; open to all because timers without a caller need it. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public BusinessHours businessHours() {
        return book.hours(book.newestCalendar());
    }

    /** Those of one year with the territorial ones, by date; public knowledge. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Holiday> ofYear(int year) {
        return between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private List<Holiday> between(LocalDate first, LocalDate last) {
        return em.createNamedQuery(Holiday.BETWEEN, Holiday.class)
                .setParameter("first", first)
                .setParameter("last", last)
                .setParameter("version", book.newestCalendar())
                .getResultList();
    }

    /** The one in force, with its number. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public WorkWeek week() {
        return em.find(CalendarVersion.class, book.newestCalendar()).week();
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public int version() {
        return book.newestCalendar();
    }

    /** One that is there already is refused. */
    public void add(@NotNull @Valid NewHoliday one) {
        if (!one.isSound()) {
            throw new RefusedException("holidays.territory");
        }
        if (isKnown(one)) {
            throw new RefusedException("holidays.known", one.date());
        }
        persist(one, next(week(), one.name()));
    }

    /** What can be read is taken, in one version of the calendar; the rest is told by its line. */
    public HolidayImport load(@NotNull @Size(max = 400_000) String text) {
        HolidayFile file = HolidayFile.read(text);
        List<NewHoliday> fresh = new ArrayList<>();
        for (NewHoliday one : file.holidays()) {
            boolean twice =
                    fresh.stream()
                            .anyMatch(
                                    other ->
                                            other.date().equals(one.date())
                                                    && other.scope() == one.scope()
                                                    && other.name().equals(one.name()));
            if (!twice && !isKnown(one)) {
                fresh.add(one);
            }
        }
        if (!fresh.isEmpty()) {
            int version = next(week(), "Archivo de feriados: " + fresh.size());
            fresh.forEach(one -> persist(one, version));
        }
        return new HolidayImport(
                fresh.size(), file.holidays().size() - fresh.size(), file.broken());
    }

    private boolean isKnown(NewHoliday one) {
        return between(one.date(), one.date()).stream()
                .anyMatch(
                        holiday ->
                                holiday.getScope() == one.scope()
                                        && (one.scope() == HolidayScope.NACIONAL
                                                || holiday.getName().equals(one.name())));
    }

    private void persist(NewHoliday one, int version) {
        Holiday holiday =
                new Holiday(one.date(), one.name(), one.scope(), one.territories(), version);
        em.persist(holiday);
        log.changed(what(holiday), Fields.NONE, fields(holiday));
    }

    /** Tickets that entered while it was kept go on keeping it. */
    public void remove(@NotNull Long id) {
        Holiday holiday = em.find(Holiday.class, id);
        if (holiday == null || !holiday.isKept()) {
            throw new NotFoundException();
        }
        holiday.dropFrom(next(week(), holiday.getName()));
        log.changed(what(holiday), fields(holiday), Fields.NONE);
    }

    /**
     * Other days or hours of work, or offices elsewhere.
     *
     * @param seen the version that was shown; another since then refuses
     */
    public void work(int seen, @NotNull WorkWeek week, @NotBlank @Size(max = 500) String reason) {
        if (seen != book.newestCalendar()) {
            throw new RefusedException("error.changedMeanwhile");
        }
        WorkWeek before = week();
        if (before.equals(week)) {
            throw new RefusedException("calendar.same");
        }
        if (week.days().isEmpty()
                || week.opens() == null
                || week.closes() == null
                || !week.closes().isAfter(week.opens())) {
            throw new RefusedException("calendar.hours");
        }
        next(week, reason.strip());
        log.changed(
                new Configured(ConfigurationKind.CALENDARIO, "semana", "{calendar.week}"),
                fields(before),
                fields(week).field("changeReason", reason.strip()));
    }

    private int next(WorkWeek week, String reason) {
        int next = book.newestCalendar() + 1;
        em.persist(new CalendarVersion(next, week, caller.requireId(), reason, clock.instant()));
        return next;
    }

    private static Configured what(Holiday holiday) {
        return new Configured(
                ConfigurationKind.FERIADO, String.valueOf(holiday.getId()), holiday.getName());
    }

    private static Fields fields(Holiday holiday) {
        return Fields.NONE
                .field("holidayDate", holiday.getDate())
                .field("name", holiday.getName())
                .field("holidayScope", holiday.getScope())
                .field("holidayTerritories", holiday.getTerritoryCodes());
    }

    private static Fields fields(WorkWeek week) {
        return Fields.NONE
                .field("workOpens", week.opens())
                .field("workCloses", week.closes())
                .field(
                        "workDays",
                        week.days().stream()
                                .sorted()
                                .map(day -> "{dayOfWeek." + day + "}")
                                .toList())
                .field("workComuna", week.comuna());
    }
}
