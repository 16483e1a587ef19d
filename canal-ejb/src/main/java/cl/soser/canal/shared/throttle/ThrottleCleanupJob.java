package cl.soser.canal.shared.throttle;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.shared.job.BackgroundJob;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;

/** Deletes windows that are over, on every node; deleting twice does no harm. */
@BackgroundJob
@TransactionAttribute(NOT_SUPPORTED)
@Singleton
@DependsOn("SchemaMigration")
public class ThrottleCleanupJob {

    @Inject ThrottleWorker throttleWorker;
    @Inject Clock clock;

    @Schedule(hour = "*", minute = "17", persistent = false, info = "throttle.purge")
    public void purge() {
        throttleWorker.purge(clock.instant().getEpochSecond());
    }
}
