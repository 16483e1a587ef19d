package cl.soser.canal.retention;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.attachment.ErasedFileWorker;
import cl.soser.canal.shared.job.BackgroundJob;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Prepares and does the run of each night; one that was left behind goes on some minutes later. */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
@TransactionAttribute(NOT_SUPPORTED)
public class RetentionJob {

    private static final Logger LOG = Logger.getLogger(RetentionJob.class.getName());

    @Inject RetentionRunWorker retentionRunWorker;
    @Inject ErasedFileWorker erasedFileWorker;

    @Schedule(hour = "2-5", minute = "*/10", persistent = false, info = "retention")
    public void round() {
        try {
            retentionRunWorker.prepare();
            Optional<String> token = retentionRunWorker.claim();
            if (token.isPresent()) {
                run(token.get());
            }
        } catch (EJBException anotherServer) {
            LOG.log(Level.FINE, anotherServer, () -> "another server does it, or it waits");
        }
    }

    private void run(String token) {
        String nothing = erasedFileWorker.nothing();
        for (RetentionClass of : RetentionClass.values()) {
            int rows = 1;
            while (rows > 0) {
                if (!retentionRunWorker.stands(token)) {
                    return;
                }
                rows = retentionRunWorker.piece(token, of, nothing);
            }
        }
        retentionRunWorker.done(token);
    }
}
