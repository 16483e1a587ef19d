package cl.soser.canal.response.workflow;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.shared.CanalException;
import cl.soser.canal.shared.job.BackgroundJob;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every five seconds, on every server, for answers whose undo window has passed. */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
public class AnswerReleaseJob {

    private static final Logger LOG = Logger.getLogger(AnswerReleaseJob.class.getName());
    private static final int BATCH = 100;

    @Inject AnswerReleaseWorker answerReleaseWorker;
    @Inject ApprovalReminderWorker approvalReminderWorker;

    @Schedule(
            hour = "*",
            minute = "*",
            second = "*/5",
            persistent = false,
            info = "response.release")
    @TransactionAttribute(NOT_SUPPORTED)
    public void look() {
        each(answerReleaseWorker.due(BATCH), answerReleaseWorker::release, "answer");
        each(answerReleaseWorker.owed(BATCH), answerReleaseWorker::give, "recipient");
    }

    /** Every five minutes for texts that wait for a decision. */
    @Schedule(hour = "*", minute = "*/5", persistent = false, info = "response.approvalReminders")
    @TransactionAttribute(NOT_SUPPORTED)
    public void remind() {
        try {
            while (approvalReminderWorker.remind(BATCH)) {
                LOG.fine("more texts wait for approval than one round takes");
            }
        } catch (EJBException | CanalException e) {
            LOG.log(Level.FINE, "another server was faster, or will be retried", e);
        }
    }

    private static void each(List<Long> ids, LongConsumer leave, String what) {
        for (Long id : ids) {
            try {
                leave.accept(id);
            } catch (EJBException | CanalException e) {
                LOG.log(
                        Level.WARNING,
                        e,
                        () -> what + " " + id + " has not left; it will be tried again");
            }
        }
    }
}
