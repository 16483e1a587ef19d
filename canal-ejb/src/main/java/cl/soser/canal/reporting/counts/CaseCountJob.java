package cl.soser.canal.reporting.counts;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.reporting.recent.RecentCases;
import cl.soser.canal.shared.job.BackgroundJob;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the sums of past months and the requests of the running one up to date. */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(NOT_SUPPORTED)
public class CaseCountJob {

    private static final Logger LOG = Logger.getLogger(CaseCountJob.class.getName());

    @Inject CaseCountWorker caseCountWorker;
    @Inject RecentCases recentCases;

    private final AtomicBoolean busy = new AtomicBoolean();

    @Schedule(hour = "*", minute = "2/5", second = "40", persistent = false, info = "tallies")
    public void round() {
        if (busy.compareAndSet(false, true)) {
            try {
                Instant horizon = caseCountWorker.horizon();
                caseCountWorker.stale().forEach(caseCountWorker::count);
                caseCountWorker.advance(horizon);
                recentCases.refresh();
            } catch (EJBException anotherServerOrDatabase) {
                LOG.log(Level.FINE, anotherServerOrDatabase, () -> "counted in the next round");
            } finally {
                busy.set(false);
            }
        }
    }
}
