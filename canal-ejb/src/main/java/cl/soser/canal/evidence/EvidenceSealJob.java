package cl.soser.canal.evidence;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.shared.job.BackgroundJob;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Seals every minute what was registered since, and in what is left of it what was there before.
 */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
public class EvidenceSealJob {

    private static final Logger LOG = Logger.getLogger(EvidenceSealJob.class.getName());
    private static final long ORIGIN = Duration.ofSeconds(20).toNanos();

    @Inject EvidenceSealer evidenceSealer;
    @Inject EvidenceDayWorker evidenceDayWorker;
    @Inject EvidenceOriginWorker evidenceOriginWorker;

    @Schedule(hour = "*", minute = "*", second = "15", persistent = false, info = "evidence.seal")
    @TransactionAttribute(NOT_SUPPORTED)
    public void seal() {
        evidenceSealer.seal();
        signDays();
        sealOrigin();
    }

    private void signDays() {
        try {
            boolean more = evidenceDayWorker.sign();
            while (more) {
                more = evidenceDayWorker.sign();
            }
        } catch (EJBException e) {
            if (!EvidenceSealer.isTaken(e)) {
                throw e;
            }
            LOG.log(Level.FINE, "another server signs it", e);
        }
    }

    private void sealOrigin() {
        long begun = System.nanoTime();
        for (SealedTable table : SealedTable.values()) {
            while (System.nanoTime() - begun < ORIGIN && evidenceOriginWorker.seal(table)) {
                LOG.log(Level.FINE, "sealed some rows of {0}", table);
            }
        }
    }
}
