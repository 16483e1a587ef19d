package cl.soser.canal.oversight;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.shared.Attempt;
import cl.soser.canal.shared.job.BackgroundJob;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

/**
 * Looks every ten minutes, on every server, for a weekly summary that is due; the database decides
 * which server sends them.
 */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
public class OversightReminderJob {

    @Inject WeeklyDigestWorker weeks;

    @Schedule(hour = "*", minute = "6/10", persistent = false, info = "oversight.reminders")
    @TransactionAttribute(NOT_SUPPORTED)
    public void look() {
        weeks.owed().ifPresent(week -> Attempt.at(() -> weeks.summarize(week)));
    }
}
