package cl.soser.canal.evidence;

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

/** Verifies everything every night, on every server; each difference is kept and told once. */
@BackgroundJob
@Singleton
@DependsOn("SchemaMigration")
public class EvidenceCheckJob {

    private static final Logger LOG = Logger.getLogger(EvidenceCheckJob.class.getName());

    @Inject EvidenceVerifier evidenceVerifier;
    @Inject EvidenceCheckWorker evidenceCheckWorker;

    @Schedule(hour = "4", minute = "40", persistent = false, info = "evidence.check")
    @TransactionAttribute(NOT_SUPPORTED)
    public void look() {
        List<RowFinding> findings = evidenceVerifier.check().findings();
        findings.forEach(one -> LOG.log(Level.SEVERE, "not what was sealed: {0}", one.line()));
        keep(findings);
    }

    /** Of two servers that find the same at once, the second finds it kept. */
    private void keep(List<RowFinding> findings) {
        try {
            evidenceCheckWorker.keep(findings);
        } catch (EJBException e) {
            if (!EvidenceSealer.isTaken(e)) {
                throw e;
            }
            LOG.log(Level.FINE, "another server was faster", e);
            evidenceCheckWorker.keep(findings);
        }
    }
}
