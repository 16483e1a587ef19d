package cl.soser.canal.notification.outbox;

import cl.soser.canal.notification.outbox.gateway.SmtpReply;
import cl.soser.canal.shared.job.BackgroundJob;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends the outbox. Runs on every server; the database decides who sends what. It connects before
 * it claims, so a mail server that is down costs a connection now and then and touches no message.
 */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxJob {

    private static final Logger LOG = Logger.getLogger(OutboxJob.class.getName());
    private static final int BATCH = 50;
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(5);

    /** Left before the lease ends for one slow server: four commands of 20 seconds at most. */
    private static final Duration MARGIN = Duration.ofSeconds(80);

    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

    @Inject DeliveryWorker deliveryWorker;
    @Inject DepartureRecorder departureRecorder;
    @Inject SmtpClient smtpClient;
    @Inject Clock clock;

    private final AtomicBoolean busy = new AtomicBoolean();

    private volatile Instant silentUntil = Instant.EPOCH;
    private volatile Duration silence = Duration.ZERO;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false, info = "postman")
    public void round() {
        if (busy.compareAndSet(false, true)) {
            try {
                if (!clock.instant().isBefore(silentUntil) && departureRecorder.recordAll()) {
                    deliver();
                }
            } catch (EJBException databaseAway) {
                LOG.log(Level.WARNING, "The outbox cannot be read: {0}", databaseAway.toString());
            } finally {
                busy.set(false);
            }
        }
    }

    private void deliver() {
        Instant end = clock.instant().plus(LONGEST_ROUND);
        while (smtpClient.isConfigured()
                && !clock.instant().isBefore(silentUntil)
                && clock.instant().isBefore(end)
                && deliveryWorker.isAnythingDue(MessageChannel.CORREO)) {
            try (Transport transport = smtpClient.connect()) {
                drain(transport, end);
            } catch (MessagingException serverAway) {
                keepSilence(serverAway);
            }
        }
    }

    /** Ends when no message is due or the connection is unusable. */
    private void drain(Transport transport, Instant end) throws MessagingException {
        List<ClaimedMessage> batch = deliveryWorker.claim(MessageChannel.CORREO, BATCH);
        while (!batch.isEmpty()) {
            for (int i = 0; i < batch.size(); i++) {
                if (!deliver(transport, batch.get(i))) {
                    batch.subList(i, batch.size()).forEach(deliveryWorker::released);
                    return;
                }
            }
            batch =
                    clock.instant().isBefore(end)
                            ? deliveryWorker.claim(MessageChannel.CORREO, BATCH)
                            : List.of();
        }
    }

    /** False when the rest of the batch had better wait. */
    private boolean deliver(Transport transport, ClaimedMessage parcel) {
        if (clock.instant().isAfter(parcel.claimedUntil().minus(MARGIN))) {
            return false;
        }
        if (!mayLeave(parcel)) {
            return true;
        }
        try {
            smtpClient.send(transport, parcel);
            silence = Duration.ZERO;
            departureRecorder.sent(parcel, clock.instant());
            return true;
        } catch (MessagingException failure) {
            return settle(parcel, failure) && transport.isConnected();
        }
    }

    private boolean mayLeave(ClaimedMessage parcel) {
        try {
            return deliveryWorker.mayLeave(parcel);
        } catch (EJBException anotherServerAsked) {
            LOG.log(Level.FINE, "Asked twice for one mailbox", anotherServerAsked);
            deliveryWorker.released(parcel);
            return false;
        }
    }

    /** What the server's refusal means; false when it is not about this message. */
    private boolean settle(ClaimedMessage parcel, MessagingException failure) {
        String words = SmtpReply.words(failure);
        switch (SmtpReply.of(failure)) {
            case REFUSED -> deliveryWorker.refused(parcel, words);
            case LATER -> deliveryWorker.postponed(parcel, words);
            default -> {
                keepSilence(failure);
                return false;
            }
        }
        return true;
    }

    /** Waits 5, 10, 20, 40, 60, 60… seconds, so that all is sent soon after the server is back. */
    private void keepSilence(MessagingException failure) {
        silence = silence.isZero() ? Duration.ofSeconds(5) : silence.multipliedBy(2);
        if (silence.compareTo(LONGEST_SILENCE) > 0) {
            silence = LONGEST_SILENCE;
        }
        silentUntil = clock.instant().plus(silence);
        LOG.log(
                Level.WARNING,
                "The mail server does not take messages, next try in {0} s: {1}",
                new Object[] {silence.toSeconds(), SmtpReply.words(failure)});
    }
}
