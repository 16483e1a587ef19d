package cl.soser.canal.paper.photo;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.shared.job.BackgroundJob;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/** Reads photographs whose reading was interrupted by a restart: every minute, on every node. */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
public class PhotoReadingJob {

    @Inject PhotoReadingWorker photoReadingWorker;

    @Schedule(hour = "*", minute = "*", persistent = false, info = "paper.readings")
    @TransactionAttribute(NOT_SUPPORTED)
    public void go() {
        photoReadingWorker.readTheRest();
    }
}
