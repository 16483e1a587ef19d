package cl.soser.canal.notification;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Caller;
import cl.soser.canal.shared.RefusedException;
import cl.soser.canal.shared.ToldByHand;
import cl.soser.canal.ticket.Merges;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRef;
import cl.soser.canal.ticket.Tickets;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What must be told by telephone, text or letter, and what came of it. The instant kept is that of
 * the record, so that nobody can tell in time afterwards.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERADOR, AREA})
public class CallDesk {

    @Inject CallDuties duties;
    @Inject Tickets tickets;
    @Inject MailSettings settings;
    @Inject Merges merges;
    @Inject Caller caller;
    @Inject Event<ToldByHand> told;
    @Inject Clock clock;

    /** In the order they arose; they are told together. */
    @RolesAllowed({ADMINISTRADOR, OPERADOR, AREA, OPERACIONES})
    @TransactionAttribute(SUPPORTS)
    public List<CallDuty> of(@NotBlank String number) {
        return pending(tickets.readable(number)).stream().map(CallDuty::of).toList();
    }

    /** Of it and of what goes on in it: it is one person who is told. */
    private List<Message> pending(Ticket ticket) {
        return Stream.concat(Stream.of(ticket), merges.absorbedBy(ticket).stream())
                .flatMap(one -> duties.pending(one.getId()).stream())
                .toList();
    }

    /**
     * Somebody tried, or did it. Told, all that waited is done, and an answer that waited for it
     * has left at this instant.
     *
     * @param note what the person said, when to call again; may be empty
     */
    public void record(
            @Valid TicketRef ref, @NotNull CallOutcome outcome, @Size(max = 1900) String note) {
        Ticket ticket =
                caller.has(ADMINISTRADOR) || caller.has(OPERADOR)
                        ? tickets.readable(ref)
                        : tickets.workable(ref);
        List<Message> waiting = pending(ticket);
        if (waiting.isEmpty()) {
            throw new RefusedException("call.none");
        }
        Instant at = clock.instant();
        tickets.stepAt(
                ticket,
                outcome.step(),
                note == null || note.isBlank() ? null : note.strip(),
                caller.requireId(),
                at,
                (t, now) -> {
                    t.touch(now);
                    if (outcome.isTold()) {
                        waiting.forEach(message -> message.leave(now, settings.isDemo()));
                        t.settleCall();
                        merges.absorbedBy(t).forEach(Ticket::settleCall);
                    }
                });
        if (outcome.isTold()) {
            waiting.stream()
                    .map(Message::getAnswerId)
                    .filter(Objects::nonNull)
                    .forEach(answer -> told.fire(new ToldByHand(answer, at)));
        }
    }
}
