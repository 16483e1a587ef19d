package cl.soser.canal.availability;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.shared.job.BackgroundJob;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every minute whether an event has lasted long enough for an alarm. */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
public class OutageAlarmJob {

    private static final Logger LOG = Logger.getLogger(OutageAlarmJob.class.getName());

    @Inject OutageAlarmWorker outageAlarmWorker;

    @Schedule(
            hour = "*",
            minute = "*",
            second = "50",
            persistent = false,
            info = "availability.alarms")
    @TransactionAttribute(NOT_SUPPORTED)
    public void look() {
        try {
            outageAlarmWorker.raise();
        } catch (EJBException anotherWasFaster) {
            LOG.log(Level.FINE, "an event is told by another server", anotherWasFaster);
        }
    }
}
