package cl.soser.canal.callcentre;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.ticket.FileTicketCommand;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.intake.TicketCreator;
import cl.soser.canal.ticket.intake.TicketIntakeWorker;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * The transaction of {@link CallIntakeService#file}, which repeats it if two submissions of one
 * form collided.
 */
@Stateless
public class CallFilingWorker {

    /** What was sent, and the account of who typed it. */
    record Submission(FileTicketCommand request, CallerCommand given, long operator) {}

    @Inject TicketIntakeWorker ticketIntakeWorker;
    @Inject TicketCreator ticketCreator;
    @Inject TicketRepository ticketRepository;
    @Inject PersonRecorder personRecorder;
    @Inject CallReceiptFactory callReceiptFactory;
    @Inject Clock clock;

    public CallFilingResult file(Submission sent) {
        Optional<String> known = ticketIntakeWorker.numberOf(sent.request().submissionKey());
        if (known.isPresent()) {
            return CallFilingResult.as(
                    callReceiptFactory.of(ticketRepository.find(known.get()).orElseThrow()));
        }
        Instant now = clock.instant();
        PersonRecorder.Written written =
                personRecorder.write(sent.given(), sent.request().place().school(), now);
        if (written.waiting()) {
            return CallFilingResult.waiting(written.changes());
        }
        Ticket ticket =
                ticketCreator.admit(
                        sent.request(),
                        Channel.LINEA_800,
                        written.person(),
                        null,
                        sent.operator(),
                        now);
        personRecorder.fireCorrected(written, ticket.getNumber(), now);
        return CallFilingResult.as(callReceiptFactory.of(ticket));
    }
}
