package cl.soser.canal.notification.outbox;

import cl.soser.canal.notification.outbox.gateway.FileGateway;
import cl.soser.canal.notification.outbox.gateway.GatewayRefusalException;
import cl.soser.canal.notification.outbox.gateway.HttpGateway;
import cl.soser.canal.notification.outbox.gateway.TelephoneGateway;
import cl.soser.canal.notification.template.MailHeader;
import cl.soser.canal.shared.Letter;
import cl.soser.canal.shared.job.BackgroundJob;
import cl.soser.canal.shared.setting.InstallationSettings;
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
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends the outbox's messages to telephones, beside {@link OutboxJob} and in the same way: claimed,
 * recorded, retried with growing delay. A gateway that is down delays these messages and no mail.
 */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TelephoneJob {

    private static final Logger LOG = Logger.getLogger(TelephoneJob.class.getName());

    /** All of them fit into the lease, however slowly the gateway answers. */
    private static final int BATCH = 10;

    private static final int LONGEST_TEXT = 600;

    @Inject DeliveryWorker deliveryWorker;
    @Inject DepartureRecorder departureRecorder;
    @Inject InstallationSettings settings;
    @Inject Clock clock;

    private final AtomicBoolean busy = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "telephone")
    public void round() {
        if (busy.compareAndSet(false, true)) {
            try {
                if (departureRecorder.recordAll()) {
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
        if (!deliveryWorker.isAnythingDue(MessageChannel.TELEFONO)) {
            return;
        }
        List<ClaimedMessage> batch = deliveryWorker.claim(MessageChannel.TELEFONO, BATCH);
        TelephoneGateway gateway = gateway();
        for (int i = 0; i < batch.size(); i++) {
            if (!deliver(gateway, batch.get(i))) {
                batch.subList(i + 1, batch.size()).forEach(deliveryWorker::released);
                return;
            }
        }
    }

    /** By the settings as they are now. */
    TelephoneGateway gateway() {
        return settings.telephoneGateway()
                .<TelephoneGateway>map(
                        address ->
                                new HttpGateway(
                                        address, settings.telephoneToken(), HttpGateway.PATIENCE))
                .orElseGet(() -> new FileGateway(settings.home().resolve("sms")));
    }

    /** False when the gateway is down, so that the rest had better wait. */
    private boolean deliver(TelephoneGateway gateway, ClaimedMessage parcel) {
        if (!deliveryWorker.mayLeave(parcel)) {
            return true;
        }
        try {
            String text = Letter.stored(parcel.body()).text();
            gateway.send(
                    parcel.mailKey(),
                    parcel.address(),
                    text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT));
            departureRecorder.sent(parcel, clock.instant());
            return true;
        } catch (GatewayRefusalException e) {
            deliveryWorker.refused(parcel, words(e));
            return true;
        } catch (IOException e) {
            deliveryWorker.postponed(parcel, words(e));
            LOG.log(Level.WARNING, "The telephone gateway takes no messages: {0}", words(e));
            return false;
        }
    }

    private static String words(IOException e) {
        return MailHeader.line(String.valueOf(e.getMessage()), 400);
    }
}
