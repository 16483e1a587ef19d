package cl.soser.canal.alert;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRef;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/**
 * Taking an alert on the page of its ticket, and telling what was done about it; whoever takes it
 * may validate its routing.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES})
public class AlertService {

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject StaffRepository staff;
    @Inject AlertTaker alertTaker;
    @Inject Caller caller;

    /** Who was called for it, the first one first; without a call where nobody was. */
    @TransactionAttribute(SUPPORTS)
    public List<AlertCallRow> calls(@NotBlank String number) {
        Ticket ticket = ticketRepository.readable(number);
        List<AlertCall> calls =
                em.createNamedQuery(AlertCall.OF_TICKET, AlertCall.class)
                        .setParameter("ticket", ticket.getId())
                        .getResultList();
        Map<Long, String> names =
                staff.names(calls.stream().map(AlertCall::account).distinct().toList());
        return calls.stream().map(call -> call.row(names.get(call.account()))).toList();
    }

    /** Needs no current version: the first one to press does it. */
    public void take(@NotBlank String number) {
        Ticket ticket = ticketRepository.readable(number);
        alertTaker.take(ticket.getId(), caller.requireId());
    }

    /**
     * Keeps what the caller did about it. Whoever acts on an alert that nobody took has taken it,
     * so that nobody else is called.
     *
     * @param done whom, when, and what came of it
     */
    public void record(
            @Valid TicketRef ref,
            @NotNull AlertAction action,
            @NotBlank @Size(max = 2000) String done) {
        Ticket ticket = ticketRepository.readable(ref);
        if (!ticket.isAlert() || !ticket.getStatus().isOpen()) {
            throw new NotAllowedException("alert.over");
        }
        if (ticket.getAlertTakenAt() == null) {
            alertTaker.take(ticket.getId(), caller.requireId());
        }
        ticketRepository.step(ticket, action.step(), done.strip(), (t, now) -> {});
    }
}
