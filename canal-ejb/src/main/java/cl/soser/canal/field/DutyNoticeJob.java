package cl.soser.canal.field;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.shared.Attempt;
import cl.soser.canal.shared.job.BackgroundJob;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.LocalDate;

/**
 * Looks every five minutes, on every server, for due notices about yesterday's silent schools; the
 * database decides which server sends them.
 */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
public class DutyNoticeJob {

    @Inject DutyNoticeWorker dutyNoticeWorker;

    @Schedule(hour = "*", minute = "*/5", persistent = false, info = "field.duty")
    @TransactionAttribute(NOT_SUPPORTED)
    public void look() {
        for (LocalDate day : dutyNoticeWorker.days()) {
            for (DutyMissed.Kind kind : DutyMissed.Kind.values()) {
                dutyNoticeWorker
                        .pending(kind, day)
                        .forEach(
                                account ->
                                        Attempt.at(
                                                () -> dutyNoticeWorker.remind(kind, account, day)));
            }
        }
    }
}
