package cl.soser.canal.ticket.warning;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.shared.CanalException;
import cl.soser.canal.shared.job.BackgroundJob;
import cl.soser.canal.ticket.handling.CitizenReminderWorker;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every minute, on every server; the database decides which server gives a warning. */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
public class DeadlineWarningJob {

    private static final Logger LOG = Logger.getLogger(DeadlineWarningJob.class.getName());

    /** Few, because an act of a person on one of them waits until the whole is done. */
    private static final int BATCH = 50;

    @Inject DeadlineWarningWorker deadlineWarningWorker;
    @Inject CitizenReminderWorker citizenReminderWorker;

    @Schedule(hour = "*", minute = "*", persistent = false, info = "ticket.deadlines")
    @TransactionAttribute(NOT_SUPPORTED)
    public void look() {
        all(deadlineWarningWorker::due, this::giveTogether);
        all(citizenReminderWorker::due, numbers -> giveEach(numbers, citizenReminderWorker::give));
    }

    private static void all(IntFunction<List<String>> sought, ToIntFunction<List<String>> give) {
        List<String> due;
        int failed;
        do {
            due = sought.apply(BATCH);
            failed = due.isEmpty() ? 0 : give.applyAsInt(due);
        } while (due.size() == BATCH && failed == 0);
    }

    /** How many failed. One bad ticket, or a faster server, must stop none of the others. */
    private int giveTogether(List<String> numbers) {
        return given(numbers.toString(), all -> deadlineWarningWorker.give(numbers))
                ? 0
                : giveEach(numbers, deadlineWarningWorker::give);
    }

    private static int giveEach(List<String> numbers, Consumer<String> give) {
        int failed = 0;
        for (String number : numbers) {
            failed += given(number, give) ? 0 : 1;
        }
        return failed;
    }

    private static boolean given(String number, Consumer<String> give) {
        try {
            give.accept(number);
            return true;
        } catch (EJBException | CanalException e) {
            LOG.log(
                    Level.FINE,
                    e,
                    () -> "another server was faster, or will be retried: " + number);
            return false;
        }
    }
}
