package cl.soser.canal.notification.outbox;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.notification.template.MailSettings;
import cl.soser.canal.shared.AnswerDeliveredByHand;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRef;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.merge.MergeRepository;
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
 * Messages that staff must give by telephone, text message or letter, and their result. The stored
 * instant is that of the record, so that a late call cannot be recorded as in time.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERADOR, AREA, OPERACIONES})
public class CallBackService {

    @Inject CallDutyObserver callDutyObserver;
    @Inject TicketRepository ticketRepository;
    @Inject MailSettings settings;
    @Inject MergeRepository mergeRepository;
    @Inject Caller caller;
    @Inject Event<AnswerDeliveredByHand> deliveries;
    @Inject Clock clock;

    /** In the order they arose; one call covers all of them. */
    @TransactionAttribute(SUPPORTS)
    public List<CallDuty> of(@NotBlank String number) {
        return pending(ticketRepository.readable(number)).stream().map(CallDuty::of).toList();
    }

    /** Of it and of tickets merged into it: they have one person. */
    private List<OutboundMessage> pending(Ticket ticket) {
        return Stream.concat(Stream.of(ticket), mergeRepository.absorbedBy(ticket).stream())
                .flatMap(one -> callDutyObserver.pending(one.getId()).stream())
                .toList();
    }

    /**
     * Records an attempt or a success. After a success every waiting message is done, and an answer
     * that waited for it leaves at this instant.
     *
     * @param note what the person said, when to call again; may be empty
     */
    public void record(
            @Valid TicketRef ref, @NotNull CallBackOutcome outcome, @Size(max = 1900) String note) {
        Ticket ticket =
                caller.has(ADMINISTRADOR) || caller.has(OPERADOR)
                        ? ticketRepository.readable(ref)
                        : ticketRepository.workable(ref);
        List<OutboundMessage> waiting = pending(ticket);
        if (waiting.isEmpty()) {
            throw new NotAllowedException("call.none");
        }
        Instant at = clock.instant();
        ticketRepository.stepAt(
                ticket,
                outcome.step(),
                note == null || note.isBlank() ? null : note.strip(),
                caller.requireId(),
                at,
                (t, now) -> {
                    t.touch(now);
                    if (outcome.isInformed()) {
                        waiting.forEach(message -> message.leave(now, settings.isDemo()));
                        t.settleCall();
                        mergeRepository.absorbedBy(t).forEach(Ticket::settleCall);
                    }
                });
        if (outcome.isInformed()) {
            waiting.stream()
                    .map(OutboundMessage::getAnswerId)
                    .filter(Objects::nonNull)
                    .forEach(answer -> deliveries.fire(new AnswerDeliveredByHand(answer, at)));
        }
    }
}
