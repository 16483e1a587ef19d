package cl.soser.canal.phone.imports;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.phone.CallMatchWorker;
import cl.soser.canal.shared.job.BackgroundJob;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Continues files that a server left unfinished when it stopped, and links tickets that were filed
 * after their call was imported. It runs on every node; the database decides who does what.
 */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
public class CallImportJob {

    private static final Logger LOG = Logger.getLogger(CallImportJob.class.getName());

    /** A call comes in, and its ticket is filed, within a day of each other. */
    private static final Duration BACK = Duration.ofDays(1);

    @Inject CallStoreWorker callStoreWorker;
    @Inject CallImportWorker callImportWorker;
    @Inject CallMatchWorker callMatchWorker;
    @Inject Clock clock;

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false, info = "phone.imports")
    @TransactionAttribute(NOT_SUPPORTED)
    public void goOn() {
        callStoreWorker.leftBehind().stream()
                .filter(callStoreWorker::claim)
                .forEach(callImportWorker::goOn);
    }

    @Schedule(hour = "*", minute = "*/5", second = "40", persistent = false, info = "phone.links")
    @TransactionAttribute(NOT_SUPPORTED)
    public void link() {
        Instant now = clock.instant();
        try {
            callMatchWorker.link(now.minus(BACK), now);
        } catch (EJBException anotherWasFaster) {
            LOG.log(Level.FINE, "calls are linked the next time", anotherWasFaster);
        }
    }
}
