package cl.soser.canal.inbound;

import cl.soser.canal.inbound.parsing.MailFingerprint;
import cl.soser.canal.inbound.parsing.MailParser;
import cl.soser.canal.inbound.parsing.ParsedMail;
import cl.soser.canal.inbound.parsing.ParsedMailFile;
import cl.soser.canal.inbound.parsing.QuoteStripper;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.handling.MailedReplyRecorder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * Mails that came in at past instants, to fill a history. Callers must have checked authorisation.
 */
@ApplicationScoped
public class PastMails {

    @PersistenceContext EntityManager em;
    @Inject MailedReplyRecorder mailedReplyRecorder;

    /**
     * Waits for a person.
     *
     * @param about the ticket it seems to be about; may be null
     */
    public void wait(String raw, Instant received, MailDoubt why, Ticket about) {
        keep(raw, received).wait(why, about == null ? null : about.getId());
    }

    public void automatic(String raw, Instant received) {
        keep(raw, received).isAutomatic(null, received);
    }

    public void discard(String raw, Instant received, String reason, long by, Instant at) {
        InboundMail mail = keep(raw, received);
        mail.wait(MailDoubt.SIN_PISTA, null);
        mail.discard(reason, by, at);
    }

    /** The reply of the ticket's citizen. */
    public void join(String raw, Instant received, Ticket ticket) {
        InboundMail mail = keep(raw, received);
        long message =
                mailedReplyRecorder.reply(
                        ticket,
                        new MailedReplyRecorder.Mailed(
                                mail.getSubmissionKey(),
                                InboundMailLabels.body(mail),
                                null,
                                received,
                                received),
                        null);
        mail.join(MailState.UNIDO, ticket.getId(), message, null, received);
    }

    private InboundMail keep(String text, Instant received) {
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        InboundMail row =
                new InboundMail(
                        MailFingerprint.of(raw, raw.length), raw.length, false, received, received);
        em.persist(row);
        em.persist(new InboundMailSource(row.getId(), raw, received));
        ParsedMail mail = read(raw);
        row.fill(mail, QuoteStripper.trim(mail.text()));
        em.persist(new InboundMailText(row.getId(), mail.text()));
        List<ParsedMailFile> files = mail.files();
        for (int i = 0; i < files.size(); i++) {
            ParsedMailFile file = files.get(i);
            em.persist(new InboundMailFile(row.getId(), i, file.name(), file.size(), null));
        }
        return row;
    }

    private static ParsedMail read(byte[] raw) {
        try {
            return MailParser.read(raw, false);
        } catch (MessagingException | IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
