package cl.soser.canal.reporting.counts;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseGroup;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.shared.ServerTime;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts past months and keeps their sums. For the timer, which has no caller. Any server may do it
 * at any time: two that count the same month at once make two editions that are both right, because
 * changes in those minutes are checked again.
 */
@Stateless
public class CaseCountWorker {

    /**
     * Longer than any transaction: changes that were not yet committed when a count began are
     * checked again.
     */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(10);

    @PersistenceContext EntityManager em;
    @Inject LiveCaseCounter liveCaseCounter;
    @Inject CaseCountRepository caseCountRepository;
    @Inject CompletedMonths completedMonths;
    @Inject Clock clock;

    /** The instant up to which the sums will be right after all stale months are counted. */
    public Instant horizon() {
        return ServerTime.now().minus(LONGEST_TRANSACTION);
    }

    /** Past months without valid sums, the newest first. */
    @TransactionAttribute(SUPPORTS)
    public List<YearMonth> stale() {
        List<YearMonth> stale = new ArrayList<>(completedMonths.newestFirst());
        if (!stale.isEmpty()) {
            stale.removeAll(kept(stale.get(stale.size() - 1)));
        }
        return stale;
    }

    private Set<YearMonth> kept(YearMonth first) {
        Optional<Instant> until = em.find(CaseCountState.class, CaseCountState.ONLY).countedUntil();
        if (until.isEmpty()) {
            return Set.of();
        }
        Set<YearMonth> kept = caseCountRepository.editions(first, YearMonth.now(clock)).keySet();
        caseCountRepository.touched(until.get()).ifPresentOrElse(kept::removeAll, kept::clear);
        return kept;
    }

    /** Counts one month for every cuboid; deletes the count before the last. */
    @TransactionAttribute(REQUIRES_NEW)
    public void count(YearMonth month) {
        CaseCountEdition edition = new CaseCountEdition(month);
        em.persist(edition);
        em.flush();
        for (Cuboid cuboid : Cuboid.values()) {
            Map<CaseGroup, CaseCounts> caseCounts = new TreeMap<>();
            liveCaseCounter.count(
                    DayRange.of(month), cuboid.dimensions(), CaseCriteria.ALL, caseCounts);
            caseCounts.forEach(
                    (key, counts) ->
                            em.persist(
                                    new MonthlyCaseCounts(
                                            edition.getId(),
                                            cuboid,
                                            month.atDay(1),
                                            key.codes(),
                                            counts)));
            em.flush();
            em.clear();
        }
        caseCountRepository.deleteAllButLastTwo(month, edition.getId());
    }

    /** Records that all stale months are counted. */
    @TransactionAttribute(REQUIRES_NEW)
    public void advance(Instant horizon) {
        em.find(CaseCountState.class, CaseCountState.ONLY, PESSIMISTIC_WRITE).advance(horizon);
    }
}
