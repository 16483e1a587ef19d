package cl.soser.canal.sla;

import cl.soser.canal.account.Caller;
import cl.soser.canal.account.Role;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * The table of holidays and the business clock that follows from it. Laws add holidays at short
 * notice, so the administrator edits it; each change is a version of the calendar for what enters
 * from then on.
 */
@Stateless
@RolesAllowed({Role.ADMINISTRADOR, Role.TI})
public class Holidays {

    @PersistenceContext EntityManager em;
    @Inject ClockBook book;
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

    /** Adds a national holiday; one on a day that has one already is refused. */
    public void add(@NotNull LocalDate date, @NotBlank @Size(max = 120) String name) {
        boolean known =
                between(date, date).stream()
                        .anyMatch(holiday -> holiday.getScope() == HolidayScope.NACIONAL);
        if (known) {
            throw new RefusedException("holidays.known", date);
        }
        int next = next(name.strip());
        em.persist(new Holiday(date, name.strip(), HolidayScope.NACIONAL, null, next));
    }

    public void remove(@NotNull Long id) {
        Holiday holiday = em.find(Holiday.class, id);
        if (holiday == null) {
            throw new NotFoundException();
        }
        holiday.dropFrom(next(holiday.getName()));
    }

    private int next(String reason) {
        int newest = book.newestCalendar();
        CalendarVersion now = em.find(CalendarVersion.class, newest);
        em.persist(
                new CalendarVersion(
                        newest + 1, now.week(), caller.requireId(), reason, clock.instant()));
        return newest + 1;
    }
}
