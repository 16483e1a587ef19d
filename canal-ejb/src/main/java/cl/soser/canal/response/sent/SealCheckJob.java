package cl.soser.canal.response.sent;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.shared.job.BackgroundJob;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Checks every night, on every server, that each answer that left is unchanged. The database keeps
 * one row per difference, whichever server finds it.
 */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
public class SealCheckJob {

    private static final Logger LOG = Logger.getLogger(SealCheckJob.class.getName());
    private static final int BATCH = 200;

    @Inject SealCheckWorker sealCheckWorker;

    @Schedule(hour = "4", minute = "10", persistent = false, info = "response.seals")
    @TransactionAttribute(NOT_SUPPORTED)
    public void look() {
        long differing = 0;
        List<Long> batch = sealCheckWorker.after(0, BATCH);
        while (!batch.isEmpty()) {
            differing += check(batch);
            batch = sealCheckWorker.after(batch.get(batch.size() - 1), BATCH);
        }
        if (differing > 0) {
            LOG.log(
                    Level.SEVERE,
                    "{0} sent answers are no longer what left; see broken_seal",
                    differing);
        }
    }

    private int check(List<Long> batch) {
        try {
            return sealCheckWorker.check(batch);
        } catch (EJBException e) {
            LOG.log(Level.FINE, "another server was faster", e);
            return 0;
        }
    }
}
