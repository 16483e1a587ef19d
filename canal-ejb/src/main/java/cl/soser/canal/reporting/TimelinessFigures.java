package cl.soser.canal.reporting;

import cl.soser.canal.contract.Contracts;
import cl.soser.canal.contract.Indicator;
import cl.soser.canal.contract.TargetBook;
import cl.soser.canal.sla.Compliance;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.Ticket_;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts in the database. A case falls due in the period of its deadline and is received in that of
 * its entry; both are ranges of an index, and a grouping by month or day is one range for each.
 */
@ApplicationScoped
class TimelinessFigures {

    /** Whose tickets; null for everybody's. */
    private record Whose(String institution, String contract) {}

    @PersistenceContext EntityManager em;
    @Inject Clock clock;
    @Inject Contracts contracts;

    /**
     * @param institution its tickets alone; null for all
     */
    TimelinessReport of(LocalDate from, LocalDate until, List<Dimension> by, String institution) {
        return of(from, until, by, institution, null);
    }

    /**
     * @param contract its tickets alone; null for all
     */
    TimelinessReport of(
            LocalDate from,
            LocalDate until,
            List<Dimension> by,
            String institution,
            String contract) {
        Map<List<String>, Compliance> counted = new TreeMap<>(TimelinessFigures::compare);
        TargetBook targets = contracts.targets();
        YearMonth last = YearMonth.from(until.minusDays(1));
        Whose whose = new Whose(institution, contract);
        for (Slice slice : Slice.of(from, until, by)) {
            due(slice, by, whose, counted);
            received(slice, by, whose, counted);
        }
        List<TimelinessReport.Group> groups = new ArrayList<>();
        counted.forEach(
                (codes, figures) -> {
                    Map<Dimension, String> key = key(by, codes);
                    BigDecimal target = target(targets, key, last, institution);
                    groups.add(new TimelinessReport.Group(key, figures.judgedBy(target)));
                });
        Compliance total =
                counted.values().stream()
                        .reduce(Compliance.NONE, Compliance::plus)
                        .judgedBy(target(targets, Map.of(), last, institution));
        return new TimelinessReport(from, until, by.isEmpty() ? List.of() : groups, total);
    }

    /** Of its own motive and month; where months are added up, of the last one. */
    private static BigDecimal target(
            TargetBook targets, Map<Dimension, String> key, YearMonth last, String institution) {
        Indicator indicator =
                switch (key.getOrDefault(Dimension.MOTIVO, "")) {
                    case "RECLAMO" -> Indicator.RECLAMO;
                    case "SUGERENCIA" -> Indicator.SUGERENCIA;
                    default -> Indicator.GENERAL;
                };
        String time = key.getOrDefault(Dimension.MES, key.get(Dimension.DIA));
        YearMonth month = time == null ? last : YearMonth.parse(time.substring(0, 7));
        return targets.of(indicator, month, key.getOrDefault(Dimension.INSTITUCION, institution));
    }

    private void due(
            Slice slice, List<Dimension> by, Whose whose, Map<List<String>, Compliance> counted) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Tuple> query = cb.createTupleQuery();
        Root<Ticket> ticket = query.from(Ticket.class);
        Path<Instant> dueAt = ticket.get(Ticket_.dueAt);
        Path<Instant> left = ticket.get(Ticket_.firstAnswerAt);
        Instant now = clock.instant();
        Predicate unanswered = cb.isNull(left);
        select(
                query,
                ticket,
                by,
                cb,
                count(cb.lessThanOrEqualTo(left, dueAt), cb),
                count(cb.greaterThan(left, dueAt), cb),
                count(cb.and(unanswered, cb.lessThan(dueAt, now)), cb),
                count(cb.and(unanswered, cb.greaterThanOrEqualTo(dueAt, now)), cb));
        query.where(within(slice, dueAt, whose, ticket, cb));
        int first = attributes(by).size();
        for (Tuple row : em.createQuery(query).getResultList()) {
            long open = number(row, first + 2);
            add(
                    counted,
                    codes(row, by, slice),
                    new Compliance(
                            0,
                            number(row, first),
                            number(row, first + 1) + open,
                            open,
                            number(row, first + 3)));
        }
    }

    private void received(
            Slice slice, List<Dimension> by, Whose whose, Map<List<String>, Compliance> counted) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Tuple> query = cb.createTupleQuery();
        Root<Ticket> ticket = query.from(Ticket.class);
        select(query, ticket, by, cb, cb.count(ticket));
        query.where(within(slice, ticket.get(Ticket_.enteredAt), whose, ticket, cb));
        int first = attributes(by).size();
        for (Tuple row : em.createQuery(query).getResultList()) {
            add(counted, codes(row, by, slice), new Compliance(number(row, first), 0, 0, 0, 0));
        }
    }

    private static void select(
            CriteriaQuery<Tuple> query,
            Root<Ticket> ticket,
            List<Dimension> by,
            CriteriaBuilder cb,
            Selection<?>... figures) {
        List<Expression<?>> groups = new ArrayList<>();
        attributes(by).forEach(dimension -> groups.add(dimension.of(ticket, cb)));
        List<Selection<?>> selected = new ArrayList<>(groups);
        selected.addAll(List.of(figures));
        query.multiselect(selected).groupBy(groups);
    }

    private Predicate[] within(
            Slice slice,
            Path<Instant> instant,
            Whose whose,
            Root<Ticket> ticket,
            CriteriaBuilder cb) {
        List<Predicate> where = new ArrayList<>();
        where.add(cb.greaterThanOrEqualTo(instant, slice.start(clock)));
        where.add(cb.lessThan(instant, slice.end(clock)));
        where.add(cb.notEqual(ticket.get(Ticket_.status), TicketStatus.ANULADO));
        if (whose.institution() != null) {
            where.add(cb.equal(ticket.get(Ticket_.institution), whose.institution()));
        }
        if (whose.contract() != null) {
            where.add(cb.equal(ticket.get("contract").get("code"), whose.contract()));
        }
        return where.toArray(Predicate[]::new);
    }

    private static Expression<Long> count(Predicate when, CriteriaBuilder cb) {
        return cb.sum(cb.<Long>selectCase().when(when, 1L).otherwise(0L));
    }

    private static void add(
            Map<List<String>, Compliance> counted, List<String> codes, Compliance figures) {
        counted.merge(codes, figures, Compliance::plus);
    }

    private static List<Dimension> attributes(List<Dimension> by) {
        return by.stream().filter(dimension -> !dimension.isTime()).toList();
    }

    private static List<String> codes(Tuple row, List<Dimension> by, Slice slice) {
        List<String> codes = new ArrayList<>();
        int column = 0;
        for (Dimension dimension : by) {
            codes.add(
                    dimension.isTime()
                            ? slice.label(dimension)
                            : String.valueOf(row.get(column++)));
        }
        return codes;
    }

    private static long number(Tuple row, int column) {
        return row.get(column) == null ? 0 : ((Number) row.get(column)).longValue();
    }

    private static Map<Dimension, String> key(List<Dimension> by, List<String> codes) {
        Map<Dimension, String> key = new LinkedHashMap<>();
        for (int i = 0; i < by.size(); i++) {
            key.put(by.get(i), codes.get(i));
        }
        return key;
    }

    private static int compare(List<String> one, List<String> other) {
        return String.join("\u0000", one).compareTo(String.join("\u0000", other));
    }
}
