package cl.soser.canal.reporting;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the sums kept of past months, and tells which of them still hold: those no request of which
 * has changed since they were counted.
 */
@Dependent
class TallyBook {

    /** More changes than these since the last count, and nothing kept is believed. */
    private static final int MOST_CHANGES = 5_000;

    /** The longest term a contract may set: a change of one request reaches no further. */
    static final Duration LONGEST_TERM = Duration.ofHours(2_000);

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    /** Of these months, those whose kept sums are what counting would give. */
    List<YearMonth> holding(List<YearMonth> months) {
        Optional<Instant> until = em.find(TallyState.class, TallyState.ONLY).countedUntil();
        if (months.isEmpty() || until.isEmpty()) {
            return List.of();
        }
        Set<YearMonth> kept = new TreeSet<>();
        em.createQuery(
                        "SELECT m FROM TallyMonth m WHERE m.start >= :first AND m.start <= :last",
                        TallyMonth.class)
                .setParameter("first", months.get(0).atDay(1))
                .setParameter("last", months.get(months.size() - 1).atDay(1))
                .getResultStream()
                .forEach(month -> kept.add(month.month()));
        if (!kept.isEmpty()) {
            touched(until.get()).ifPresentOrElse(kept::removeAll, kept::clear);
        }
        return months.stream().filter(kept::contains).toList();
    }

    /** Past months that a change since then may have altered; empty where changes are too many. */
    Optional<Set<YearMonth>> touched(Instant since) {
        Instant thisMonth = YearMonth.now(clock).atDay(1).atStartOfDay(clock.getZone()).toInstant();
        List<Instant> entries =
                em.createQuery(
                                """
                                SELECT t.enteredAt FROM Ticket t
                                WHERE t.changedAt >= :since AND t.enteredAt < :thisMonth""",
                                Instant.class)
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

    /** Adds up what is kept of whole months. */
    void add(
            Cuboid cuboid,
            List<YearMonth> months,
            List<Dimension> by,
            CaseFilter filter,
            Map<GroupKey, Tally> into) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Tuple> query = cb.createTupleQuery();
        Root<MonthTally> row = query.from(MonthTally.class);
        List<Expression<?>> groups = new ArrayList<>();
        by.forEach(dimension -> groups.add(row.get(attribute(dimension))));
        List<Selection<?>> selected = new ArrayList<>(groups);
        for (String figure : List.of("received", "annulled", "inTime", "late", "open")) {
            selected.add(cb.sum(row.<Long>get(figure)));
        }
        List<Predicate> where = new ArrayList<>();
        where.add(cb.equal(row.get("cuboid"), cuboid));
        where.add(row.get("month").in(months.stream().map(month -> month.atDay(1)).toList()));
        filter.codes()
                .forEach(
                        (dimension, code) ->
                                where.add(cb.equal(row.get(attribute(dimension)), code)));
        query.multiselect(selected).where(where.toArray(Predicate[]::new)).groupBy(groups);
        for (Tuple found : em.createQuery(query).getResultList()) {
            Object[] all = found.toArray();
            if (all[by.size()] != null) {
                into.merge(key(all, by), tally(all, by.size()), Tally::plus);
            }
        }
    }

    private static String attribute(Dimension dimension) {
        return dimension == Dimension.MES ? "month" : dimension.label();
    }

    private static GroupKey key(Object[] row, List<Dimension> by) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            codes.add(
                    by.get(i) == Dimension.MES
                            ? YearMonth.from((LocalDate) row[i]).toString()
                            : row[i].toString());
        }
        return new GroupKey(codes);
    }

    private static Tally tally(Object[] row, int first) {
        long[] figures =
                Arrays.stream(row, first, first + 5)
                        .mapToLong(figure -> ((Number) figure).longValue())
                        .toArray();
        return new Tally(figures[0], figures[1], figures[2], figures[3], figures[4], 0);
    }
}
