package cl.soser.canal.attachment;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.shared.job.BackgroundJob;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Deletes files that were never filed and files that are no longer used. Runs on every node: each
 * step is one conditional delete, so two sweeps, an upload or a filing at the same moment never
 * lose or double anything.
 */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
public class AttachmentCleanupJob {

    static final int BATCH = 500;

    private static final Logger LOG = Logger.getLogger(AttachmentCleanupJob.class.getName());

    @Inject BasketWorker basketWorker;
    @Inject StoredFileWorker storedFileWorker;

    @Schedule(hour = "*", minute = "*/10", persistent = false, info = "attachment.sweep")
    @TransactionAttribute(NOT_SUPPORTED)
    public void sweep() {
        each(basketWorker.expired(BATCH), basketWorker::discard);
        each(storedFileWorker.unused(BATCH), storedFileWorker::forget);
    }

    private static <T> void each(List<T> due, Consumer<T> step) {
        for (T one : due) {
            try {
                step.accept(one);
            } catch (RuntimeException e) {
                LOG.log(
                        Level.WARNING,
                        "could not sweep " + one + "; the next round tries again",
                        e);
            }
        }
    }
}
