package cl.soser.canal.filing;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.shared.job.BackgroundJob;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Duration;

/** Deletes drafts to which no person returned. */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
public class DraftCleanupJob {

    static final Duration KEPT = Duration.ofDays(30);

    @Inject FilingWorker filingWorker;

    @Schedule(hour = "3", minute = "41", persistent = false, info = "filing.sweep")
    @TransactionAttribute(NOT_SUPPORTED)
    public void sweep() {
        filingWorker.sweep(KEPT);
    }
}
