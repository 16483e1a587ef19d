package cl.soser.canal.assignment;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.note.MentionCandidate;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRef;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The ways to assign a ticket: taken, given, or released. */
@Stateless
@RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES})
public class AssignmentService {

    @Inject TicketRepository ticketRepository;
    @Inject Assignments assignments;
    @Inject Caller caller;

    /** To whom it may be given: who may work on it, without the caller and without who has it. */
    @TransactionAttribute(SUPPORTS)
    public List<MentionCandidate> others(@NotBlank String number) {
        Ticket ticket = ticketRepository.readable(number);
        long me = caller.requireId();
        return assignments.workers(ticket).stream()
                .filter(one -> one.account() != me)
                .filter(one -> !Long.valueOf(one.account()).equals(ticket.getTakenBy()))
                .toList();
    }

    /** "This one is mine": locks no other person out and notifies the previous owner. */
    public void take(@Valid TicketRef ref) {
        assignments.take(ticketRepository.workable(ref));
    }

    /**
     * @param why may be null
     */
    public void give(@Valid TicketRef ref, long account, @Size(max = 1000) String why) {
        assignments.give(ticketRepository.workable(ref), account, why);
    }

    public void letGo(@Valid TicketRef ref) {
        assignments.letGo(ticketRepository.workable(ref));
    }
}
