package cl.soser.canal.ticket.handling;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.account.caller.PersonHandles;
import cl.soser.canal.person.Person;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.shared.privacy.PersonalData;
import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.search.TicketCursor;
import cl.soser.canal.ticket.search.TicketOrder;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * One person with their requests. Whoever may read none of them does not find the person, because
 * being found would tell that they filed; but for an operator, who finds whoever has an account, as
 * during a call.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES, OPERADOR})
@TransactionAttribute(SUPPORTS)
public class PersonFileService {

    @PersistenceContext EntityManager em;
    @Inject TicketQuery ticketQuery;
    @Inject TicketContactService ticketContactService;
    @Inject PersonHandles personHandles;
    @Inject Caller caller;

    /**
     * @param handle that a ticket, or a search of the caller's own, gave
     * @param after where the page before ended; null for the first page
     */
    @PersonalData(object = "PERSONA")
    public PersonFile open(
            @NotNull @Size(max = 100) String handle,
            Cursor<Instant> after,
            @Min(1) @Max(Slice.MOST) int size) {
        Person person = em.find(Person.class, personHandles.require(handle));
        if (person == null) {
            throw new NotFoundException();
        }
        Slice<TicketRow> tickets =
                ticketQuery.page(
                        TicketCriteria.ofPerson(person.getId()),
                        TicketOrder.INGRESO,
                        false,
                        after == null ? null : new TicketCursor(after.value(), after.id()),
                        0,
                        size);
        if (tickets.rows().isEmpty() && !isCaller(person)) {
            throw new NotFoundException();
        }
        List<Long> shown = tickets.rows().stream().map(TicketRow::id).toList();
        return new PersonFile(
                person, tickets, ticketContactService.firstOpenable(shown).orElse(null));
    }

    /** Known to the desk of the line without a request that it may read. */
    private boolean isCaller(Person person) {
        return (caller.has(OPERADOR) || caller.has(ADMINISTRADOR))
                && person.getAccountId().isPresent()
                && !person.isBlocked();
    }
}
