package cl.soser.canal.inbound;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.inbound.address.MailboxSettings;
import cl.soser.canal.inbound.parsing.MailFingerprint;
import cl.soser.canal.shared.CanalException;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.job.BackgroundJob;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Fetches new mails from the mailbox. It runs on every server; the row of the folder says which
 * server reads at present, and the fingerprint of each mail stores it once even if two servers
 * read. A mail is stored before its number counts as read; only then it is processed.
 */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(NOT_SUPPORTED)
public class MailCollectorJob {

    private static final Logger LOG = Logger.getLogger(MailCollectorJob.class.getName());

    @Inject MailboxSettings settings;
    @Inject MailboxClient mailboxClient;
    @Inject InboundMailWorker inboundMailWorker;
    @Inject MailProcessor mailProcessor;

    private final AtomicBoolean busy = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false, info = "inbound")
    public void round() {
        if (settings.isOn() && busy.compareAndSet(false, true)) {
            try {
                collect();
                mailProcessor.all();
            } catch (EJBException | CanalException databaseAway) {
                LOG.log(Level.WARNING, "Mails cannot be kept now: {0}", databaseAway.toString());
            } finally {
                busy.set(false);
            }
        }
    }

    @Schedule(hour = "3", minute = "40", persistent = false, info = "inbound.old")
    public void forgetOld() {
        inboundMailWorker.forgetOld();
    }

    private void collect() {
        String folder = settings.folderKey();
        if (!claim(folder)) {
            return;
        }
        try {
            boolean all;
            do {
                all =
                        mailboxClient.read(
                                validity -> inboundMailWorker.lastOf(folder, validity), this::take);
            } while (!all);
            inboundMailWorker.read(folder);
        } catch (MessagingException serverAway) {
            String words = String.valueOf(serverAway.getMessage());
            inboundMailWorker.failed(folder, words);
            LOG.log(Level.WARNING, "The mailbox cannot be read: {0}", words);
        }
    }

    /** Another server may make the row at the same moment. */
    private boolean claim(String folder) {
        try {
            return inboundMailWorker.claim(folder);
        } catch (EJBException made) {
            return false;
        }
    }

    private boolean take(MailboxClient.Found mail) {
        if (inboundMailWorker.isFull()) {
            LOG.warning("too much waits for a person; mails stay in the mailbox");
            return false;
        }
        String fingerprint =
                mail.raw().length == 0
                        ? SecretTokens.hash(
                                settings.folderKey() + mail.validity() + ":" + mail.uid())
                        : MailFingerprint.of(mail.raw(), mail.size());
        var kept =
                new InboundMailWorker.Kept(
                        fingerprint, mail.raw(), mail.size(), mail.cut(), mail.received());
        try {
            inboundMailWorker.keep(kept);
        } catch (EJBException collided) {
            inboundMailWorker.keep(kept);
        }
        inboundMailWorker.advance(settings.folderKey(), mail.validity(), mail.uid());
        return true;
    }
}
