package cl.soser.canal.bulk;

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

/** Processes bulk acts, on every server; the database decides which server does which part. */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(NOT_SUPPORTED)
public class BulkActionJob {

    private static final Logger LOG = Logger.getLogger(BulkActionJob.class.getName());

    @Inject BulkActionWorker bulkActionWorker;

    private final AtomicBoolean busy = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "bulk")
    public void round() {
        if (busy.compareAndSet(false, true)) {
            try {
                bulkActionWorker.underWay().forEach(this::goOn);
            } catch (EJBException databaseAway) {
                LOG.log(Level.WARNING, "Acts on many wait: {0}", databaseAway.toString());
            } finally {
                busy.set(false);
            }
        }
    }

    @Schedule(hour = "*", minute = "41", persistent = false, info = "bulk.forget")
    public void forget() {
        bulkActionWorker.forget();
    }

    private void goOn(long bulk) {
        try {
            Optional<String> chunk = bulkActionWorker.claim(bulk);
            while (chunk.isPresent()) {
                chunk(bulk, chunk.get());
                chunk = bulkActionWorker.claim(bulk);
            }
            bulkActionWorker.endIfDone(bulk);
        } catch (EJBException anotherServerOrDatabase) {
            LOG.log(Level.FINE, anotherServerOrDatabase, () -> "goes on in the next round");
        }
    }

    private void chunk(long bulk, String token) {
        boolean done = false;
        try {
            done = bulkActionWorker.together(bulk, token);
        } catch (EJBException e) {
            LOG.log(Level.FINE, e, () -> "a chunk failed as a whole");
        }
        if (!done) {
            bulkActionWorker.places(bulk, token).forEach(place -> alone(bulk, place));
        }
    }

    private void alone(long bulk, int place) {
        BulkProblem problem = BulkProblem.CAMBIO;
        try {
            if (bulkActionWorker.alone(bulk, place)) {
                return;
            }
        } catch (BulkItemSkippedException refused) {
            problem = refused.problem();
        } catch (EJBException e) {
            LOG.log(Level.FINE, e, () -> "somebody else changed that ticket at this moment");
        }
        bulkActionWorker.refuse(bulk, place, problem);
    }
}
