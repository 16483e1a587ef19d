package cl.soser.canal.attachment;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.attachment.inspection.FileInspector;
import cl.soser.canal.shared.job.BackgroundJob;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Shows the scanner what arrived while it did not answer. Two servers may scan the same content:
 * they write the same.
 */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
public class QuarantineJob {

    private static final int BATCH = 200;

    /** The scanner is away; one content that it never answers for holds up no other. */
    private static final int MOST_FAILURES = 3;

    private static final Logger LOG = Logger.getLogger(QuarantineJob.class.getName());

    @Inject StoredFileWorker storedFileWorker;
    @Inject FileInspector fileInspector;
    @Inject FileStore store;

    @Schedule(hour = "*", minute = "*", persistent = false, info = "attachment.quarantine")
    @TransactionAttribute(NOT_SUPPORTED)
    public void round() {
        int failures = 0;
        for (String sha256 : storedFileWorker.quarantined(BATCH)) {
            try {
                boolean clean = fileInspector.isClean(() -> store.open(sha256));
                storedFileWorker.scanned(sha256, clean);
                if (!clean) {
                    LOG.severe("a virus was found in the content " + sha256 + "; it is withheld");
                }
            } catch (IOException e) {
                LOG.log(Level.WARNING, "not scanned yet; a later round tries again", e);
                storedFileWorker.quarantine(sha256); // behind the others
                failures++;
            }
            if (failures == MOST_FAILURES) {
                return;
            }
        }
    }
}
