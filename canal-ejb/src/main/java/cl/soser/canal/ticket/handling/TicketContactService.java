package cl.soser.canal.ticket.handling;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.proof.RecentFactor;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How to reach the person of a ticket. Its page shows that masked; whoever must call, write to,
 * recognise or correct the person opens it and says what for, and that is kept (rules, section 12).
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES, OPERADOR})
public class TicketContactService {

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject Caller caller;
    @Inject Event<ContactOpened> opened;
    @Inject Clock clock;

    /** Whether the caller's work needs it: not for who has it in copy or only approves. */
    public boolean isOpenable(@NotBlank String number) {
        return isOpenable(ticketRepository.readable(number));
    }

    /** Number of the first of these tickets by which the caller may open it. */
    public Optional<String> firstOpenable(@NotNull List<Long> tickets) {
        if (tickets.isEmpty()) {
            return Optional.empty();
        }
        return em.createNamedQuery(Ticket.BY_IDS, Ticket.class)
                .setParameter("ids", tickets)
                .getResultStream()
                .filter(ticketRepository::isReadable)
                .filter(this::isOpenable)
                .min(Comparator.comparing(ticket -> tickets.indexOf(ticket.getId())))
                .map(Ticket::getNumber);
    }

    private boolean isOpenable(Ticket ticket) {
        return caller.has(ADMINISTRADOR)
                || caller.has(OPERADOR)
                || ticketRepository.isWorkable(ticket);
    }

    /** Where a call or a letter goes. */
    public PersonContact open(@NotBlank String number, @NotNull ContactPurpose purpose) {
        if (purpose.isWhole()) {
            throw new IllegalArgumentException("all of it is opened by openWhole");
        }
        return shown(number, purpose);
    }

    /** All of it. */
    @RecentFactor
    public PersonContact openWhole(@NotBlank String number, @NotNull ContactPurpose purpose) {
        return shown(number, purpose);
    }

    private PersonContact shown(String number, ContactPurpose purpose) {
        Ticket ticket = ticketRepository.readable(number);
        if (!isOpenable(ticket)) {
            throw new NotAllowedException("contact.notYours");
        }
        opened.fire(
                new ContactOpened(ticket.getId(), ticket.getNumber(), purpose, clock.instant()));
        return PersonContact.shown(ticket.getPerson(), purpose);
    }
}
