package cl.soser.canal.right.warning;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.shared.Attempt;
import cl.soser.canal.shared.job.BackgroundJob;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/** Looks every half hour for terms that end; the database decides which server warns. */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
public class RightWarningJob {

    @Inject RightWarningWorker rightWarningWorker;

    @Schedule(hour = "7-20", minute = "6/30", persistent = false, info = "right.warnings")
    @TransactionAttribute(NOT_SUPPORTED)
    public void look() {
        for (Long id : rightWarningWorker.open()) {
            Attempt.at(() -> rightWarningWorker.warn(id));
        }
    }
}
