package cl.soser.canal.inbound;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.callcentre.CallFilingResult;
import cl.soser.canal.callcentre.CallReceiptFactory;
import cl.soser.canal.callcentre.CallerCommand;
import cl.soser.canal.callcentre.PersonRecorder;
import cl.soser.canal.ticket.FileTicketCommand;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.intake.TicketIntakeWorker;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;

/**
 * Files a ticket from a mail, on the same page as a call. Repeated submissions create one ticket.
 */
@Stateless
@RolesAllowed({OPERADOR, ADMINISTRADOR})
@TransactionAttribute(NOT_SUPPORTED)
public class MailFilingService {

    @Inject InboundMailService inboundMailService;
    @Inject MailFilingWorker mailFilingWorker;
    @Inject PersonRecorder personRecorder;
    @Inject TicketIntakeWorker ticketIntakeWorker;
    @Inject TicketRepository ticketRepository;
    @Inject CallReceiptFactory callReceiptFactory;
    @Inject Caller caller;

    /**
     * Files the content of a mail; see {@link cl.soser.canal.callcentre.CallIntakeService#file}.
     */
    public CallFilingResult file(
            long id,
            @NotNull @Valid FileTicketCommand request,
            @NotNull @Valid CallerCommand given) {
        Optional<String> known = ticketIntakeWorker.numberOf(request.submissionKey());
        if (known.isPresent()) {
            return CallFilingResult.as(
                    callReceiptFactory.of(ticketRepository.find(known.get()).orElseThrow()));
        }
        personRecorder.check(given);
        InboundMailService.Ready ready = inboundMailService.ready(id);
        return mailFilingWorker.file(
                new MailFilingWorker.Submission(
                        id, request, given, ready.taken(), caller.requireId()));
    }
}
