package cl.soser.canal.alert;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.shared.Attempt;
import cl.soser.canal.shared.job.BackgroundJob;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/** Looks every minute, on every server, whom to call next; the database decides which one calls. */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
public class AlertJob {

    @Inject AlertWorker alertWorker;
    @Inject AttentionWorker attentionWorker;

    @Schedule(hour = "*", minute = "*", second = "40", persistent = false, info = "alerts")
    @TransactionAttribute(NOT_SUPPORTED)
    public void look() {
        alertWorker.due().forEach(ticket -> Attempt.at(() -> alertWorker.call(ticket)));
        alertWorker.waiting().forEach(account -> Attempt.at(() -> alertWorker.gather(account)));
        Attempt.at(attentionWorker::tellRisks);
        Attempt.at(attentionWorker::tellGaps);
    }
}
