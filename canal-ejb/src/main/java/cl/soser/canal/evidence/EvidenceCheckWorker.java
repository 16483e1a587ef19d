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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** What a verification does in transactions of its own. */
@Stateless
public class EvidenceCheckWorker {

    private static final String DAY = "evidence_day";

    @Resource(lookup = "jdbc/canal")
    DataSource source;

    @PersistenceContext EntityManager em;
    @Inject SealedRowReader sealedRowReader;
    @Inject EvidenceRepository evidenceRepository;
    @Inject EvidenceChainRepository evidenceChainRepository;
    @Inject Event<EvidenceBroken> broken;
    @Inject Clock clock;

    /** Looks at a row while nobody can write it. */
    @TransactionAttribute(REQUIRES_NEW)
    public Optional<RowFinding> again(SealedTable table, long id) {
        try (Connection connection = source.getConnection()) {
            Map<String, String> values =
                    sealedRowReader.held(connection, table, id, id).stream()
                            .findFirst()
                            .map(StoredRow::values)
                            .orElse(null);
            List<SealedEntry> entries = evidenceRepository.seals(connection, table, id, id);
            Editions editions = sealedRowReader.editions(entries);
            return RowCheckPolicy.of(table, id, values, entries, editions::of);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Checks the signed days against their batches.
     *
     * @param findings gets what is wrong
     * @return how many there are
     */
    @TransactionAttribute(REQUIRES_NEW)
    public int days(List<RowFinding> findings) {
        List<EvidenceDay> days =
                em.createNamedQuery(EvidenceDay.ALL, EvidenceDay.class).getResultList();
        EvidenceDay before = null;
        for (EvidenceDay day : days) {
            String wrong = wrong(before, day);
            if (!wrong.isEmpty()) {
                findings.add(new RowFinding(DAY, day.getId(), FindingKind.CAMBIADA, wrong));
            }
            before = day;
        }
        return days.size();
    }

    private String wrong(EvidenceDay before, EvidenceDay day) {
        long first = before == null ? 1 : before.getLastBatch() + 1;
        String previous = before == null ? EvidenceBatch.BEGINNING : before.getRoot();
        if (day.getId() != (before == null ? 1 : before.getId() + 1)
                || day.getFirstBatch() != first) {
            return "a day before it is missing";
        }
        if (!day.isSigned() || !day.getStatement().equals(day.expectedStatement(previous))) {
            return "signature";
        }
        List<EvidenceBatch> batches = batches(day);
        if (batches.isEmpty()) {
            return "its batches";
        }
        EvidenceDay.BatchRange range = EvidenceDayWorker.range(batches);
        return range.root().equals(day.getRoot()) && range.entries() == day.getEntries()
                ? ""
                : "its batches";
    }

    private List<EvidenceBatch> batches(EvidenceDay day) {
        List<EvidenceBatch> found = new ArrayList<>();
        try (Connection connection = source.getConnection()) {
            List<EvidenceBatch> page =
                    evidenceChainRepository.after(connection, day.getFirstBatch() - 1);
            while (!page.isEmpty()) {
                for (EvidenceBatch batch : page) {
                    if (batch.id() > day.getLastBatch()) {
                        return found;
                    }
                    found.add(batch);
                }
                page = evidenceChainRepository.after(connection, page.get(page.size() - 1).id());
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps what was found; what was not known yet is told. */
    @TransactionAttribute(REQUIRES_NEW)
    public void keep(List<RowFinding> found) {
        Instant now = clock.instant();
        List<EvidenceFinding> known =
                em.createNamedQuery(EvidenceFinding.ALL, EvidenceFinding.class).getResultList();
        List<RowFinding> fresh = new ArrayList<>();
        for (RowFinding one : found) {
            if (isFresh(known, one, now)) {
                fresh.add(one);
            }
        }
        known.stream()
                .filter(old -> found.stream().noneMatch(old::isOf))
                .forEach(old -> old.isGone(now));
        tell(fresh, now);
    }

    /** Keeps one that was found between two verifications; all others stay as they are. */
    @TransactionAttribute(REQUIRES_NEW)
    public void keepToo(RowFinding found) {
        Instant now = clock.instant();
        List<EvidenceFinding> known =
                em.createNamedQuery(EvidenceFinding.ALL, EvidenceFinding.class).getResultList();
        tell(isFresh(known, found, now) ? List.of(found) : List.of(), now);
    }

    private boolean isFresh(List<EvidenceFinding> known, RowFinding found, Instant now) {
        Optional<EvidenceFinding> before =
                known.stream().filter(old -> old.isOf(found)).findFirst();
        boolean told = before.filter(old -> old.isToldAs(found)).isPresent();
        before.ifPresentOrElse(
                old -> old.seenAgain(found, now),
                () -> em.persist(new EvidenceFinding(found, now)));
        return !told;
    }

    private void tell(List<RowFinding> fresh, Instant now) {
        em.flush();
        if (!fresh.isEmpty()) {
            broken.fire(new EvidenceBroken(List.copyOf(fresh), now));
        }
    }
}
