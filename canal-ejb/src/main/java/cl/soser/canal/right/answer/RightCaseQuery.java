package cl.soser.canal.right.answer;

import static cl.soser.canal.account.Role.DATOS;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.PersonHandles;
import cl.soser.canal.person.Person;
import cl.soser.canal.right.DataRightCase;
import cl.soser.canal.right.RightState;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The officer's list, what ends first on top, and her figures. */
@Stateless
@RolesAllowed(DATOS)
@TransactionAttribute(SUPPORTS)
public class RightCaseQuery {

    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

    private static final int MOST_OF_PERSON = 20;

    @PersistenceContext EntityManager em;
    @Inject PersonHandles personHandles;
    @Inject Clock clock;

    /**
     * @param after where the page before ended; null for the first
     */
    public Slice<RightRow> page(
            @NotNull RightPile pile, Cursor<LocalDate> after, @Min(1) @Max(Slice.MOST) int size) {
        TypedQuery<DataRightCase> query =
                pile == RightPile.ABIERTAS
                        ? em.createNamedQuery(DataRightCase.OPEN_FROM, DataRightCase.class)
                                .setParameter("due", after == null ? EVER : after.value())
                                .setParameter("id", after == null ? 0 : after.id())
                        : em.createNamedQuery(DataRightCase.CLOSED_BEFORE, DataRightCase.class)
                                .setParameter("id", after == null ? Long.MAX_VALUE : after.id());
        LocalDate today = LocalDate.now(clock);
        return Slice.of(query.setParameter("states", pile.states()), size)
                .map(rows -> rows.stream().map(row -> RightRow.of(row, today)).toList());
    }

    /**
     * The last cases of a person's account, and those made from one of their requests.
     *
     * @param handle that a ticket, or a search of the caller's own, gave
     */
    public List<RightRow> ofPerson(@NotNull @Size(max = 100) String handle) {
        long id = personHandles.require(handle);
        Person person = em.find(Person.class, id);
        LocalDate today = LocalDate.now(clock);
        return em.createNamedQuery(DataRightCase.OF_PERSON, DataRightCase.class)
                .setParameter("person", id)
                .setParameter("account", person == null ? 0L : person.getAccountId().orElse(0L))
                .setMaxResults(MOST_OF_PERSON)
                .getResultStream()
                .map(row -> RightRow.of(row, today))
                .toList();
    }

    public long count(@NotNull RightPile pile) {
        return count(DataRightCase.COUNT_IN, "states", pile.states());
    }

    /** Of this year, and what is open. */
    public RightFigures figures() {
        LocalDate today = LocalDate.now(clock);
        LocalDate since = today.withDayOfYear(1);
        return new RightFigures(
                since,
                em.createNamedQuery(DataRightCase.COUNT_RECEIVED, Long.class)
                        .setParameter("from", since)
                        .setParameter("joined", RightState.UNIDA)
                        .getSingleResult(),
                count(DataRightCase.COUNT_IN_TIME, "from", since),
                count(DataRightCase.COUNT_TOO_LATE, "from", since),
                count(RightPile.ABIERTAS),
                em.createNamedQuery(DataRightCase.COUNT_LATE, Long.class)
                        .setParameter("states", RightState.OPEN)
                        .setParameter("today", today)
                        .getSingleResult());
    }

    private long count(String query, String name, Object value) {
        return em.createNamedQuery(query, Long.class).setParameter(name, value).getSingleResult();
    }
}
