package cl.soser.canal.notification.outbox;

import cl.soser.canal.notification.push.PushClient;
import cl.soser.canal.notification.push.PushReply;
import cl.soser.canal.notification.push.PushSubscription;
import cl.soser.canal.notification.push.PushSubscriptionRepository;
import cl.soser.canal.notification.template.MailHeader;
import cl.soser.canal.shared.Letter;
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
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends the outbox's notices to browsers, beside {@link OutboxJob} and in the same way: claimed,
 * recorded, retried with growing delay. Each browser has a push service of its own, so that one
 * that is down delays only its own notices. What a service refuses is discarded and fails nobody:
 * who makes up an address must not call the people who look after mails that failed.
 */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PushJob {

    private static final Logger LOG = Logger.getLogger(PushJob.class.getName());

    /** All of them fit into the lease, however slowly the services answer. */
    private static final int BATCH = 10;

    @Inject DeliveryWorker deliveryWorker;
    @Inject DepartureRecorder departureRecorder;
    @Inject PushSubscriptionRepository pushSubscriptionRepository;
    @Inject PushClient pushClient;
    @Inject Clock clock;

    private final AtomicBoolean busy = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "push")
    public void round() {
        if (busy.compareAndSet(false, true)) {
            try {
                if (departureRecorder.recordAll()
                        && deliveryWorker.isAnythingDue(MessageChannel.AVISO)) {
                    deliveryWorker.claim(MessageChannel.AVISO, BATCH).forEach(this::deliver);
                }
            } catch (EJBException databaseAway) {
                LOG.log(Level.WARNING, "The outbox cannot be read: {0}", databaseAway.toString());
            } finally {
                busy.set(false);
            }
        }
    }

    private void deliver(ClaimedMessage parcel) {
        if (!deliveryWorker.mayLeave(parcel)) {
            return;
        }
        Optional<PushSubscription> browser =
                pushSubscriptionRepository.find(parcel.ticketNumber(), parcel.address());
        if (browser.isEmpty()) {
            deliveryWorker.useless(parcel, "outbox.reason.unfollowed");
            return;
        }
        try {
            String text = Letter.stored(parcel.body()).text().strip();
            settle(parcel, pushClient.send(browser.get(), parcel.subject(), text));
        } catch (IOException e) {
            deliveryWorker.postponed(parcel, MailHeader.line(String.valueOf(e.getMessage()), 400));
        }
    }

    private void settle(ClaimedMessage parcel, PushReply reply) {
        if (reply.isTaken()) {
            departureRecorder.sent(parcel, clock.instant());
        } else if (reply.isGone()) {
            pushSubscriptionRepository.forget(parcel.address());
            deliveryWorker.useless(parcel, "outbox.reason.unfollowed");
        } else if (reply.isLater()) {
            deliveryWorker.postponed(parcel, "HTTP " + reply.status(), reply.pause());
        } else {
            deliveryWorker.useless(parcel, "HTTP " + reply.status());
            LOG.log(Level.WARNING, "A push service refuses a notice: HTTP {0}", reply.status());
        }
    }
}
