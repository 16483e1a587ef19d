package cl.soser.canal.reporting;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import cl.soser.canal.shared.ServerTime;
import jakarta.annotation.security.PermitAll;
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
import java.util.TreeSet;

/**
 * Counts past months and keeps their sums. For the timer, which has no caller; any server may do it
 * at any time, since a month's row is held while it is counted.
 */
@Stateless
@PermitAll
public class TallyKeeper {

    /**
     * No transaction lasts as long: a change made but not yet to be seen when a count began is
     * looked for again.
     */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(10);

    @PersistenceContext EntityManager em;
    @Inject TallyCounter counter;
    @Inject TallyBook book;
    @Inject Clock clock;

    /** Up to where the kept sums will be right once everything stale has been counted. */
    public Instant horizon() {
        return ServerTime.now().minus(LONGEST_TRANSACTION);
    }

    /** Past months that are not kept, or may have changed, the newest first. */
    @TransactionAttribute(SUPPORTS)
    public List<YearMonth> stale() {
        Optional<YearMonth> first =
                em.createQuery(
                                "SELECT t.enteredAt FROM Ticket t ORDER BY t.enteredAt, t.id",
                                Instant.class)
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst()
                        .map(entry -> YearMonth.from(entry.atZone(clock.getZone())));
        List<YearMonth> stale = new ArrayList<>();
        if (first.isPresent()) {
            Set<YearMonth> kept = kept();
            YearMonth month = YearMonth.now(clock).minusMonths(1);
            while (!month.isBefore(first.get())) {
                if (!kept.contains(month)) {
                    stale.add(month);
                }
                month = month.minusMonths(1);
            }
        }
        return stale;
    }

    private Set<YearMonth> kept() {
        Optional<Instant> until = em.find(TallyState.class, TallyState.ONLY).countedUntil();
        if (until.isEmpty()) {
            return Set.of();
        }
        Set<YearMonth> kept = new TreeSet<>();
        em.createQuery("SELECT m FROM TallyMonth m", TallyMonth.class)
                .getResultStream()
                .forEach(month -> kept.add(month.month()));
        book.touched(until.get()).ifPresentOrElse(kept::removeAll, kept::clear);
        return kept;
    }

    /** Counts one month along every cuboid, in place of what was kept. */
    @TransactionAttribute(REQUIRES_NEW)
    public void count(YearMonth month) {
        if (em.find(TallyMonth.class, month.atDay(1)) == null) {
            em.persist(new TallyMonth(month));
            em.flush();
        }
        em.find(TallyMonth.class, month.atDay(1), PESSIMISTIC_WRITE);
        em.createQuery("DELETE FROM MonthTally t WHERE t.month = :month")
                .setParameter("month", month.atDay(1))
                .executeUpdate();
        for (Cuboid cuboid : Cuboid.values()) {
            Map<GroupKey, Tally> tallies = new TreeMap<>();
            counter.count(Days.of(month), cuboid.dimensions(), CaseFilter.ALL, tallies);
            tallies.forEach(
                    (key, tally) ->
                            em.persist(new MonthTally(cuboid, month.atDay(1), key.codes(), tally)));
            em.flush();
            em.clear();
        }
    }

    /** Everything stale has been counted. */
    @TransactionAttribute(REQUIRES_NEW)
    public void advance(Instant horizon) {
        em.find(TallyState.class, TallyState.ONLY, PESSIMISTIC_WRITE).advance(horizon);
    }
}
