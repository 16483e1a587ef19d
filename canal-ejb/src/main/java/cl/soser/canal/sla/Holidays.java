package cl.soser.canal.sla;

import cl.soser.canal.account.Role;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

/**
 * The table of holidays and the business clock that follows from it. Laws add holidays at short
 * notice, so the administrator edits it; nothing is kept in memory, so every node sees the change
 * at once.
 */
@Stateless
@RolesAllowed({Role.ADMINISTRADOR, Role.TI})
public class Holidays {

    @PersistenceContext EntityManager em;

    /** The working time of the company; open to all because timers without a caller need it. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public BusinessHours businessHours() {
        return BusinessHours.ofSantiago(
                new HashSet<>(
                        em.createNamedQuery(Holiday.DATES, LocalDate.class)
                                .setParameter("scope", HolidayScope.NACIONAL)
                                .getResultList()));
    }

    /** Those of one year with the territorial ones, by date; public knowledge. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Holiday> ofYear(int year) {
        return em.createNamedQuery(Holiday.BETWEEN, Holiday.class)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31))
                .getResultList();
    }

    /** Adds a national holiday; one on a day that has one already is refused. */
    public void add(@NotNull LocalDate date, @NotBlank @Size(max = 120) String name) {
        boolean known =
                em.createNamedQuery(Holiday.BETWEEN, Holiday.class)
                        .setParameter("first", date)
                        .setParameter("last", date)
                        .getResultStream()
                        .anyMatch(holiday -> holiday.getScope() == HolidayScope.NACIONAL);
        if (known) {
            throw new RefusedException("holidays.known", date);
        }
        em.persist(new Holiday(date, name.strip()));
    }

    public void remove(@NotNull Long id) {
        Holiday holiday = em.find(Holiday.class, id);
        if (holiday == null) {
            throw new NotFoundException();
        }
        em.remove(holiday);
    }
}
