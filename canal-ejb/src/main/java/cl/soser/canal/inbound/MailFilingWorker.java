package cl.soser.canal.inbound;

import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.callcentre.CallFilingResult;
import cl.soser.canal.callcentre.CallReceiptFactory;
import cl.soser.canal.callcentre.CallerCommand;
import cl.soser.canal.callcentre.PersonRecorder;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.ticket.FileTicketCommand;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.intake.TicketCreator;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** The transaction of {@link MailFilingService#file}: ticket, files, and the settled mail. */
@Stateless
public class MailFilingWorker {

    /** What was sent, the mail it was made of, and the account of who typed it. */
    record Submission(
            long mail,
            FileTicketCommand request,
            CallerCommand given,
            MailFileImporter.Taken taken,
            long by) {}

    @Inject TicketCreator ticketCreator;
    @Inject PersonRecorder personRecorder;
    @Inject CallReceiptFactory callReceiptFactory;
    @Inject AttachmentService attachmentService;
    @Inject MailSettlementWorker mails;
    @Inject Clock clock;

    /** The person wrote it themselves and not on paper: it enters as what comes by the web does. */
    public CallFilingResult file(Submission sent) {
        Instant now = clock.instant();
        PersonRecorder.Written written =
                personRecorder.write(sent.given(), sent.request().place().school(), now);
        if (written.waiting()) {
            return CallFilingResult.waiting(written.changes());
        }
        Ticket ticket =
                ticketCreator.admit(
                        sent.request(), Channel.WEB, written.person(), null, sent.by(), now);
        attachmentService.adopt(sent.taken().basket(), OwnerKind.TICKET, ticket.getId());
        mails.file(new MailSettlementWorker.Filed(sent.mail(), ticket, sent.taken(), sent.by()));
        personRecorder.fireCorrected(written, ticket.getNumber(), now);
        return CallFilingResult.as(callReceiptFactory.of(ticket));
    }
}
