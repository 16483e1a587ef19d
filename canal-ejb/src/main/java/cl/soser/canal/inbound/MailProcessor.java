package cl.soser.canal.inbound;

import cl.soser.canal.inbound.parsing.MailParser;
import cl.soser.canal.inbound.parsing.MailSizePolicy;
import cl.soser.canal.inbound.parsing.ParsedMail;
import cl.soser.canal.shared.CanalException;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Processes each stored mail once. A mail that cannot be processed waits for a person and does not
 * delay the others.
 */
@ApplicationScoped
class MailProcessor {

    private static final Logger LOG = Logger.getLogger(MailProcessor.class.getName());
    private static final int PATIENCE = 5;

    @Inject InboundMailWorker inboundMailWorker;
    @Inject MailSettlementWorker mails;
    @Inject MailFileImporter mailFileImporter;

    void all() {
        List<Long> some = inboundMailWorker.toJudge();
        for (long id : some) {
            one(id);
        }
    }

    private void one(long id) {
        try {
            int tries = inboundMailWorker.tried(id);
            byte[] raw = inboundMailWorker.raw(id).orElse(new byte[0]);
            if (tries > PATIENCE + 1) {
                mails.illegible(new MailSettlementWorker.Unread(id, headers(raw), MailDoubt.FALLA));
            } else {
                judge(id, raw, tries > PATIENCE);
            }
        } catch (EJBException | CanalException later) {
            LOG.log(Level.WARNING, "a mail waits for the next round: " + id, later);
        }
    }

    /** Given up, it waits for a person with all it says. */
    private void judge(long id, byte[] raw, boolean givenUp) {
        ParsedMail mail = read(raw);
        if (mail == null) {
            mails.illegible(new MailSettlementWorker.Unread(id, headers(raw), MailDoubt.ILEGIBLE));
            return;
        }
        MailDecision found = mails.look(new MailSettlementWorker.Read(id, mail));
        MailDecision verdict =
                givenUp ? MailDecision.doubtful(MailDoubt.FALLA, found.ticketId()) : found;
        MailFileImporter.Taken taken =
                verdict.kind() == MailDecision.Kind.REPLY
                        ? mailFileImporter.take(mail.files())
                        : MailFileImporter.Taken.nothing();
        mails.settle(new MailSettlementWorker.Judged(id, mail, verdict, taken));
    }

    /** Null where it cannot be taken apart. */
    static ParsedMail read(byte[] raw) {
        if (raw.length == 0 || !MailSizePolicy.isSound(raw)) {
            return null;
        }
        try {
            return MailParser.read(raw, raw.length >= MailboxClient.LARGEST);
        } catch (MessagingException | IOException | RuntimeException nonsense) {
            LOG.log(Level.INFO, "a mail cannot be taken apart", nonsense);
            return null;
        }
    }

    private static ParsedMail headers(byte[] raw) {
        try {
            return MailParser.headers(raw);
        } catch (MessagingException | RuntimeException nonsense) {
            return null;
        }
    }
}
