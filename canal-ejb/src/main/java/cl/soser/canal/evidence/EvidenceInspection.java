package cl.soser.canal.evidence;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Verifies everything, outside any transaction of its caller; each difference is logged, kept for
 * the page of informática and told once, whoever asked for it.
 */
@ApplicationScoped
public class EvidenceInspection {

    private static final Logger LOG = Logger.getLogger(EvidenceInspection.class.getName());

    @Inject EvidenceVerifier evidenceVerifier;
    @Inject EvidenceCheckWorker evidenceCheckWorker;

    /** What it saw. */
    public EvidenceCheckResult look() {
        EvidenceCheckResult result = evidenceVerifier.check();
        result.findings()
                .forEach(one -> LOG.log(Level.SEVERE, "not what was sealed: {0}", one.line()));
        keep(result.findings());
        return result;
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
