package cl.soser.canal.alert;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;

/** Taking an alert on the page of its ticket; whoever does may validate its routing. */
@Stateless
@RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES})
public class AlertService {

    @Inject TicketRepository ticketRepository;
    @Inject AlertTaker alertTaker;
    @Inject Caller caller;

    /** Needs no current version: the first one to press does it. */
    public void take(@NotBlank String number) {
        Ticket ticket = ticketRepository.readable(number);
        alertTaker.take(ticket.getId(), caller.requireId());
    }
}
