package cl.soser.canal.notification.outbox;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Records what was sent. What the database could not take is kept, so that it is not sent again.
 */
@Dependent
class DepartureRecorder {

    private static final Logger LOG = Logger.getLogger(DepartureRecorder.class.getName());

    @Inject DeliveryWorker deliveryWorker;

    private final Map<ClaimedMessage, Instant> unrecorded = new ConcurrentHashMap<>();

    void sent(ClaimedMessage parcel, Instant when) {
        unrecorded.put(parcel, when);
        recordAll();
    }

    /** Whether nothing is left to record. */
    boolean recordAll() {
        try {
            unrecorded.forEach(
                    (parcel, when) -> {
                        deliveryWorker.left(parcel, when);
                        unrecorded.remove(parcel);
                    });
        } catch (EJBException databaseAway) {
            LOG.log(
                    Level.WARNING,
                    "{0} sent messages wait to be recorded: {1}",
                    new Object[] {unrecorded.size(), databaseAway.toString()});
        }
        return unrecorded.isEmpty();
    }
}
