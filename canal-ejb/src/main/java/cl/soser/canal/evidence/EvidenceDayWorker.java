package cl.soser.canal.evidence;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Signs the batches of a day that is over. Their order decides, not the clock, which may have been
 * wrong: what was sealed between two batches of a day belongs to it.
 */
@Stateless
public class EvidenceDayWorker {

    @Resource(lookup = "jdbc/canal")
    DataSource source;

    @PersistenceContext EntityManager em;
    @Inject EvidenceChainRepository evidenceChainRepository;
    @Inject EvidenceKeys evidenceKeys;
    @Inject Event<EvidenceDaySigned> signed;
    @Inject Clock clock;

    /**
     * Signs the next day that is over.
     *
     * @return whether there was one
     */
    @TransactionAttribute(REQUIRES_NEW)
    public boolean sign() {
        List<EvidenceDay> days =
                em.createNamedQuery(EvidenceDay.ALL, EvidenceDay.class).getResultList();
        EvidenceDay before = days.isEmpty() ? null : days.get(days.size() - 1);
        LocalDate today = EvidenceBatch.SealTime.of(clock.instant()).day();
        List<EvidenceBatch> open = open(before == null ? 0 : before.getLastBatch(), today);
        if (open.isEmpty()) {
            return false;
        }
        LocalDate first = open.get(0).time().day();
        boolean own = first.isBefore(today) && !isSigned(days, first);
        LocalDate day = own ? first : today.minusDays(1);
        if (isSigned(days, day)) {
            return false;
        }
        List<EvidenceBatch> batches =
                own
                        ? open.stream().takeWhile(one -> one.time().day().equals(first)).toList()
                        : open;
        EvidenceDay made =
                new EvidenceDay(before, day, range(batches), evidenceKeys.present())
                        .at(clock.instant());
        em.persist(made);
        em.flush();
        signed.fire(
                new EvidenceDaySigned(
                        made.getDay(),
                        made.getEntries(),
                        made.getRoot(),
                        made.getSignature(),
                        made.getPublicKey()));
        return true;
    }

    private static boolean isSigned(List<EvidenceDay> days, LocalDate day) {
        return days.stream().anyMatch(one -> one.getDay().equals(day));
    }

    /** Those after the last that was signed, up to the first of today. */
    private List<EvidenceBatch> open(long after, LocalDate today) {
        List<EvidenceBatch> open = new ArrayList<>();
        try (Connection connection = source.getConnection()) {
            List<EvidenceBatch> page = evidenceChainRepository.after(connection, after);
            while (!page.isEmpty()) {
                for (EvidenceBatch batch : page) {
                    if (batch.time().day().equals(today)) {
                        return open;
                    }
                    open.add(batch);
                }
                page = evidenceChainRepository.after(connection, page.get(page.size() - 1).id());
            }
            return open;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static EvidenceDay.BatchRange range(List<EvidenceBatch> batches) {
        return new EvidenceDay.BatchRange(
                batches.get(0).id(),
                batches.get(batches.size() - 1).id(),
                batches.stream().mapToLong(EvidenceBatch::entries).sum(),
                MerkleTree.root(batches.stream().map(one -> one.chain().hash()).toList()));
    }
}
