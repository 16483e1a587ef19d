package cl.soser.canal.note;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.Plain;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketMessage;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Internal notes, which may mention colleagues. Only people who may read the ticket can be
 * mentioned; a notice to others would disclose it.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, AREA, OPERADOR, OPERACIONES})
public class NoteService {

    private static final int OFFERED = 8;

    @Inject TicketRepository ticketRepository;
    @Inject NoteReaders readers;
    @Inject NoteWriter noteWriter;
    @Inject Caller caller;

    /**
     * @return how many were called
     * @throws NotAllowedException if a mentioned person may not read it, or does not exist
     */
    public int note(
            @NotBlank String number,
            @NotBlank @Size(max = TicketMessage.LONGEST_NOTE) String note) {
        Ticket ticket = ticketRepository.readable(number);
        TicketRepository.requireByItself(ticket);
        return noteWriter.write(ticket, note);
    }

    /** Who may be called in a note of this ticket and begins so; at most a handful. */
    @TransactionAttribute(SUPPORTS)
    public List<MentionCandidate> suggest(
            @NotBlank String number, @NotNull @Size(max = 64) String begun) {
        Ticket ticket = ticketRepository.readable(number);
        String start = Plain.fold(begun);
        long me = caller.requireId();
        return readers.of(ticket).stream()
                .filter(one -> one.account() != me)
                .filter(
                        one ->
                                one.handle().startsWith(start)
                                        || Plain.fold(one.name()).startsWith(start)
                                        || Plain.fold(one.name()).contains(" " + start))
                .limit(OFFERED)
                .toList();
    }
}
