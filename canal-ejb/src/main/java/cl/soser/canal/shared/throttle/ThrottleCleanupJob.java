package cl.soser.canal.shared.throttle;

import cl.soser.canal.shared.job.BackgroundJob;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;

/** Deletes windows that are over, on every node; deleting twice does no harm. */
@BackgroundJob
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
