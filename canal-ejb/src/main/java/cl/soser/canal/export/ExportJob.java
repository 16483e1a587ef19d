package cl.soser.canal.export;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.shared.job.BackgroundJob;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Makes the files that wait, one at a time on each server; the database decides who makes which.
 */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(NOT_SUPPORTED)
public class ExportJob {

    private static final Logger LOG = Logger.getLogger(ExportJob.class.getName());

    @Inject ExportWorker exportWorker;
    @Inject CaseExporter caseExporter;

    private final AtomicBoolean busy = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false, info = "export")
    public void round() {
        if (busy.compareAndSet(false, true)) {
            try {
                Optional<ExportClaim> claim = exportWorker.claim();
                while (claim.isPresent()) {
                    caseExporter.make(claim.get());
                    claim = exportWorker.claim();
                }
            } catch (EJBException databaseAway) {
                LOG.log(Level.WARNING, "Exports wait: {0}", databaseAway.toString());
            } finally {
                busy.set(false);
            }
        }
    }

    @Schedule(hour = "*", minute = "*/5", persistent = false, info = "export.expire")
    public void expire() {
        for (long id : exportWorker.expired()) {
            try {
                exportWorker.expire(id);
            } catch (EJBException anotherServer) {
                LOG.log(Level.FINE, anotherServer, () -> "another server did it");
            }
        }
        exportWorker.forget();
    }
}
