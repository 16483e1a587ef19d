package cl.soser.canal.commitment;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.shared.Attempt;
import cl.soser.canal.shared.job.BackgroundJob;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Looks every ten minutes, on every server, for due reminders; the database decides which server
 * sends them.
 */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
public class ReminderJob {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    @Inject Instance<ReminderSource> sources;
    @Inject ReminderWorker worker;
    @Inject Clock clock;

    @Schedule(hour = "*", minute = "3/10", persistent = false, info = "commitment.reminders")
    @TransactionAttribute(NOT_SUPPORTED)
    public void look() {
        if (!LocalTime.now(clock).isBefore(MORNING)) {
            sources.forEach(this::look);
        }
    }

    private void look(ReminderSource source) {
        Reminder.byRecipient(source.due(LocalDate.now(clock)))
                .forEach(
                        (account, reminders) ->
                                Attempt.at(() -> worker.remind(source, account, reminders)));
    }
}
