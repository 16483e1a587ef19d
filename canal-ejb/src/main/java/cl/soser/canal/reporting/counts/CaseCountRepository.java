package cl.soser.canal.reporting.counts;

import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseGroup;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads the stored sums of past months and decides which are still valid: those of months without a
 * request that changed since the count.
 */
@Dependent
class CaseCountRepository {

    /** With more changes than this since the last count, no stored sum is used. */
    private static final int MOST_CHANGES = 5_000;

    /** The longest term of a contract: the reach of a change of one request. */
    static final Duration LONGEST_TERM = Duration.ofHours(2_000);

    private static final String EDITIONS =
            """
            SELECT e.month, MAX(e.id) FROM CaseCountEdition e
            WHERE e.month >= :first AND e.month <= :last
            GROUP BY e.month""";

    private static final String CHANGED_ENTRIES =
            """
            SELECT t.enteredAt FROM Ticket t
            WHERE t.changedAt >= :since AND t.enteredAt < :thisMonth""";

    private static final String EARLIER_EDITIONS =
            """
            SELECT e.id FROM CaseCountEdition e
            WHERE e.month = :month AND e.id < :newest ORDER BY e.id DESC""";

    private static final String DELETE_COUNTS =
            "DELETE FROM MonthlyCaseCounts t WHERE t.edition = :edition";

    private static final String DELETE_EDITION =
            "DELETE FROM CaseCountEdition e WHERE e.id = :edition";

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    /** Of these months, those with valid sums, each with the edition to read. */
    SortedMap<YearMonth, Long> holding(List<YearMonth> months) {
        Optional<Instant> until = em.find(CaseCountState.class, CaseCountState.ONLY).countedUntil();
        if (months.isEmpty() || until.isEmpty()) {
            return Collections.emptySortedMap();
        }
        SortedMap<YearMonth, Long> kept = editions(months.get(0), months.get(months.size() - 1));
        if (!kept.isEmpty()) {
            touched(until.get()).ifPresentOrElse(kept.keySet()::removeAll, kept::clear);
        }
        return kept;
    }

    /** The last count of every month from the one to the other that was ever counted. */
    SortedMap<YearMonth, Long> editions(YearMonth first, YearMonth last) {
        SortedMap<YearMonth, Long> editions = new TreeMap<>();
        em.createQuery(EDITIONS, Object[].class)
                .setParameter("first", first.atDay(1))
                .setParameter("last", last.atDay(1))
                .getResultStream()
                .forEach(
                        row ->
                                editions.put(
                                        YearMonth.from((LocalDate) row[0]),
                                        ((Number) row[1]).longValue()));
        return editions;
    }

    /** Keeps the newest count of the month and the one before it, which may still be read. */
    void deleteAllButLastTwo(YearMonth month, long newest) {
        List<Long> old =
                em.createQuery(EARLIER_EDITIONS, Long.class)
                        .setParameter("month", month.atDay(1))
                        .setParameter("newest", newest)
                        .setFirstResult(1)
                        .getResultList();
        for (Long edition : old) {
            em.createQuery(DELETE_COUNTS).setParameter("edition", edition).executeUpdate();
            em.createQuery(DELETE_EDITION).setParameter("edition", edition).executeUpdate();
        }
    }

    /**
     * Past months that changes since then may have altered; empty if there are too many changes.
     */
    Optional<Set<YearMonth>> touched(Instant since) {
        Instant thisMonth = YearMonth.now(clock).atDay(1).atStartOfDay(clock.getZone()).toInstant();
        List<Instant> entries =
                em.createQuery(CHANGED_ENTRIES, Instant.class)
                        .setParameter("since", since)
                        .setParameter("thisMonth", thisMonth)
                        .setMaxResults(MOST_CHANGES)
                        .getResultList();
        if (entries.size() == MOST_CHANGES) {
            return Optional.empty();
        }
        Set<YearMonth> months = new TreeSet<>();
        for (Instant entry : entries) {
            YearMonth last = YearMonth.from(entry.plus(LONGEST_TERM).atZone(clock.getZone()));
            for (YearMonth month = YearMonth.from(entry.atZone(clock.getZone()));
                    !month.isAfter(last);
                    month = month.plusMonths(1)) {
                months.add(month);
            }
        }
        return Optional.of(months);
    }

    /**
     * Adds up the sums of those editions. A group without matching requests is absent, as when
     * requests are counted.
     *
     * @param within days of those months, where the sums are kept by day; null for all
     */
    void add(
            Cuboid cuboid,
            Collection<Long> editions,
            DayRange within,
            List<Dimension> by,
            CaseCriteria filter,
            Map<CaseGroup, CaseCounts> into) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Tuple> query = cb.createTupleQuery();
        Root<MonthlyCaseCounts> row = query.from(MonthlyCaseCounts.class);
        List<Expression<?>> groups = new ArrayList<>();
        by.forEach(dimension -> groups.add(row.get(attribute(dimension))));
        List<Selection<?>> selected = new ArrayList<>(groups);
        for (String figure : List.of("received", "annulled", "inTime", "late", "open")) {
            selected.add(cb.sum(row.<Long>get(figure)));
        }
        List<Predicate> where = new ArrayList<>();
        where.add(cb.equal(row.get("cuboid"), cuboid));
        where.add(row.get("edition").in(editions));
        if (within != null) {
            where.add(cb.greaterThanOrEqualTo(row.<LocalDate>get("dia"), within.from()));
            where.add(cb.lessThan(row.<LocalDate>get("dia"), within.until()));
        }
        filter.codes()
                .forEach(
                        (dimension, code) ->
                                where.add(cb.equal(row.get(attribute(dimension)), code)));
        query.multiselect(selected).where(where.toArray(Predicate[]::new)).groupBy(groups);
        for (Tuple found : em.createQuery(query).getResultList()) {
            Object[] all = found.toArray();
            CaseCounts counts = all[by.size()] == null ? CaseCounts.NONE : counts(all, by.size());
            CaseCounts chosen = filter.annulled() ? counts : counts.counted();
            if (!chosen.equals(CaseCounts.NONE)) {
                into.merge(key(all, by), chosen, CaseCounts::plus);
            }
        }
    }

    private static String attribute(Dimension dimension) {
        return dimension == Dimension.MES ? "month" : dimension.label();
    }

    private static CaseGroup key(Object[] row, List<Dimension> by) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            codes.add(
                    by.get(i) == Dimension.MES
                            ? YearMonth.from((LocalDate) row[i]).toString()
                            : row[i].toString());
        }
        return new CaseGroup(codes);
    }

    private static CaseCounts counts(Object[] row, int first) {
        long[] figures =
                Arrays.stream(row, first, first + 5)
                        .mapToLong(figure -> ((Number) figure).longValue())
                        .toArray();
        return new CaseCounts(figures[0], figures[1], figures[2], figures[3], figures[4], 0);
    }
}
