package cl.soser.canal.inbound;

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
 * Looks at each mail that is kept and has not been looked at; one that cannot be dealt with waits
 * for a person and keeps no other waiting.
 */
@ApplicationScoped
class MailJudge {

    private static final Logger LOG = Logger.getLogger(MailJudge.class.getName());
    private static final int PATIENCE = 5;

    @Inject IncomingLedger ledger;
    @Inject MailLedger mails;
    @Inject MailFiles files;

    void all() {
        List<Long> some = ledger.toJudge();
        for (long id : some) {
            one(id);
        }
    }

    private void one(long id) {
        try {
            int tries = ledger.tried(id);
            byte[] raw = ledger.raw(id).orElse(new byte[0]);
            if (tries > PATIENCE + 1) {
                mails.illegible(new MailLedger.Unread(id, headers(raw), Doubt.FALLA));
            } else {
                judge(id, raw, tries > PATIENCE);
            }
        } catch (EJBException | CanalException later) {
            LOG.log(Level.WARNING, "a mail waits for the next round: " + id, later);
        }
    }

    /** Given up, it waits for a person with all it says. */
    private void judge(long id, byte[] raw, boolean givenUp) {
        ReadMail mail = read(raw);
        if (mail == null) {
            mails.illegible(new MailLedger.Unread(id, headers(raw), Doubt.ILEGIBLE));
            return;
        }
        Verdict found = mails.look(new MailLedger.Read(id, mail));
        Verdict verdict = givenUp ? Verdict.doubtful(Doubt.FALLA, found.ticket()) : found;
        MailFiles.Taken taken =
                verdict.kind() == Verdict.Kind.REPLY
                        ? files.take(mail.files())
                        : MailFiles.Taken.nothing();
        mails.settle(new MailLedger.Judged(id, mail, verdict, taken));
    }

    /** Null where it cannot be taken apart. */
    static ReadMail read(byte[] raw) {
        if (raw.length == 0 || !MailShape.isSound(raw)) {
            return null;
        }
        try {
            return MailReader.read(raw, raw.length >= MailboxDoor.LARGEST);
        } catch (MessagingException | IOException | RuntimeException nonsense) {
            LOG.log(Level.INFO, "a mail cannot be taken apart", nonsense);
            return null;
        }
    }

    private static ReadMail headers(byte[] raw) {
        try {
            return MailReader.headers(raw);
        } catch (MessagingException | RuntimeException nonsense) {
            return null;
        }
    }
}
