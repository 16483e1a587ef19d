package cl.soser.canal.evidence;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Makes one batch of what was committed since, in the order of the numbers; what is committed later
 * under a lower number is in a later batch. Two that seal at once want the same number of a batch,
 * and only one gets it.
 */
@Stateless
public class EvidenceSealWorker {

    @Resource(lookup = "jdbc/canal")
    DataSource source;

    @Inject EvidenceRepository evidenceRepository;
    @Inject EvidenceChainRepository evidenceChainRepository;
    @Inject EvidenceKeys evidenceKeys;
    @Inject Clock clock;

    /**
     * Seals what is there.
     *
     * @return number and hash of the batch; empty if there was nothing
     */
    @TransactionAttribute(REQUIRES_NEW)
    public Optional<SealedBatch> seal() {
        try (Connection connection = source.getConnection()) {
            EvidenceBatch last = evidenceChainRepository.last(connection).orElse(null);
            long mark = last == null ? 0 : evidenceChainRepository.mark(connection, last);
            List<SealedEntry> entries = evidenceRepository.unsealed(connection, mark);
            if (entries.isEmpty()) {
                return Optional.empty();
            }
            EvidenceBatch batch =
                    EvidenceBatch.after(last, entries, clock.instant(), evidenceKeys.present());
            evidenceChainRepository.insert(connection, batch, entries);
            return Optional.of(new SealedBatch(batch.id(), batch.chain().hash(), batch.entries()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is missing if that batch is; empty while it is in the chain. */
    @TransactionAttribute(REQUIRES_NEW)
    public Optional<LostBatches> lost(SealedBatch witness) {
        try (Connection connection = source.getConnection()) {
            if (evidenceChainRepository.has(connection, witness.number(), witness.hash())) {
                return Optional.empty();
            }
            long left = evidenceChainRepository.last(connection).map(EvidenceBatch::id).orElse(0L);
            return Optional.of(new LostBatches(witness.number(), witness.hash(), left));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
