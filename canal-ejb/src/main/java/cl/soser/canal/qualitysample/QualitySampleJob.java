package cl.soser.canal.qualitysample;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.shared.Attempt;
import cl.soser.canal.shared.job.BackgroundJob;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/** Looks every hour, on every server, whether a month is over that has no sample yet. */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
public class QualitySampleJob {

    @Inject QualitySampleWorker qualitySampleWorker;

    @Schedule(hour = "*", minute = "7", persistent = false, info = "oversight.pertinence")
    @TransactionAttribute(NOT_SUPPORTED)
    public void look() {
        qualitySampleWorker
                .owed()
                .forEach(month -> Attempt.at(() -> qualitySampleWorker.draw(month)));
    }
}
