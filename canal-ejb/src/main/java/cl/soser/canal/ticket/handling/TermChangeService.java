package cl.soser.canal.ticket.handling;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRef;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.termchange.TermChange;
import cl.soser.canal.ticket.termchange.TermChangeAccepted;
import cl.soser.canal.ticket.termchange.TermChangeRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The second person's decision on a change that removes, lengthens or hides a contract's term. Of a
 * restricted ticket one of its readers asks and another decides.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES})
public class TermChangeService {

    @Inject TicketRepository ticketRepository;
    @Inject TermChangeRepository termChangeRepository;
    @Inject TicketEditor ticketEditor;
    @Inject Event<TermChangeAccepted> acceptances;
    @Inject Caller caller;

    /** The decision of another person than the one who asked. */
    public void decide(
            @NotNull @Valid TicketRef ref,
            boolean accepted,
            @NotBlank @Size(max = 1000) String reason) {
        TermChange change = waiting(ticketRepository.handled(ref, OPERACIONES));
        long account = caller.requireId();
        if (!accepted) {
            termChangeRepository.refuse(change, account, reason.strip());
            return;
        }
        termChangeRepository.accept(change, account, reason.strip());
        ticketEditor.carryOut(change, change.getReason() + " / " + reason.strip());
        acceptances.fire(
                new TermChangeAccepted(
                        change.getKind(),
                        ref.number(),
                        change.getTarget().getTo(),
                        change.getAskedBy(),
                        change.getReason(),
                        account,
                        reason.strip()));
    }

    /** The person who asked does so no more. */
    public void withdraw(@NotNull @Valid TicketRef ref, @NotBlank @Size(max = 1000) String reason) {
        Ticket ticket = ticketRepository.handled(ref, ADMINISTRADOR);
        termChangeRepository.withdraw(waiting(ticket), caller.requireId(), reason.strip());
    }

    private TermChange waiting(Ticket ticket) {
        return termChangeRepository
                .open(ticket)
                .orElseThrow(() -> new NotAllowedException("termChange.none"));
    }
}
