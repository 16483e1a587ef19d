package cl.soser.canal.evidence;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Makes batches until nothing is left, outside any transaction of its caller. */
@ApplicationScoped
public class EvidenceSealer {

    private static final Logger LOG = Logger.getLogger(EvidenceSealer.class.getName());

    /** A class of states: a constraint was violated, here by two who want the same number. */
    private static final String TAKEN = "23";

    /** So that a run ends, whatever comes in meanwhile. */
    private static final int MOST = 200;

    private static final int FULL = 5_000;

    @Inject EvidenceSealWorker evidenceSealWorker;
    @Inject EvidenceWitness evidenceWitness;
    @Inject EvidenceCheckWorker evidenceCheckWorker;

    /**
     * Seals what was committed until now; nothing if another server is doing it. If the last batch
     * of this server is gone from the chain, that is kept and told before the next one takes its
     * place as the last; what was done since is sealed all the same. Batches that another server
     * made after it are no matter.
     */
    public void seal() {
        evidenceWitness.last().flatMap(evidenceSealWorker::lost).ifPresent(this::lose);
        Optional<SealedBatch> made = next();
        for (int i = 1; i < MOST && made.filter(one -> one.entries() == FULL).isPresent(); i++) {
            made = next();
        }
    }

    /** Found again until something is sealed, and told once. */
    private void lose(LostBatches lost) {
        evidenceWitness.lose(lost);
        try {
            evidenceCheckWorker.keepToo(lost.finding());
        } catch (EJBException e) {
            if (!isTaken(e)) {
                throw e;
            }
            LOG.log(Level.FINE, "another server was faster", e);
        }
    }

    private Optional<SealedBatch> next() {
        try {
            Optional<SealedBatch> made = evidenceSealWorker.seal();
            made.ifPresent(evidenceWitness::keep);
            return made;
        } catch (EJBException e) {
            if (!isTaken(e)) {
                throw e;
            }
            LOG.log(Level.FINE, "another server was faster", e);
            return Optional.empty();
        }
    }

    static boolean isTaken(Throwable failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith(TAKEN)) {
                return true;
            }
        }
        return false;
    }
}
