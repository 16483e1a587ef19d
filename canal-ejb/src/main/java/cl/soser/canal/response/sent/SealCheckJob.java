package cl.soser.canal.response.sent;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.shared.job.BackgroundJob;
import jakarta.ejb.DependsOn;
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

    @Inject SealChecker sealChecker;

    @Schedule(hour = "4", minute = "10", persistent = false, info = "response.seals")
    @TransactionAttribute(NOT_SUPPORTED)
    public void look() {
        List<Long> differing = sealChecker.check().differing();
        if (!differing.isEmpty()) {
            LOG.log(
                    Level.SEVERE,
                    "{0} sent answers are no longer what left; see broken_seal",
                    differing.size());
        }
    }
}
