package cl.soser.canal.notification.term;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.shared.Attempt;
import cl.soser.canal.shared.job.BackgroundJob;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/** Looks every minute, on every server, whether a notice about a term is due. */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
public class TermNoticeJob {

    @Inject TermNoticeWorker termNoticeWorker;
    @Inject AreaSummaryWorker areaSummaryWorker;

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false, info = "notices")
    @TransactionAttribute(NOT_SUPPORTED)
    public void look() {
        termNoticeWorker
                .waiting()
                .forEach(account -> Attempt.at(() -> termNoticeWorker.mail(account)));
        areaSummaryWorker
                .unsent()
                .forEach(reader -> Attempt.at(() -> areaSummaryWorker.send(reader)));
    }
}
