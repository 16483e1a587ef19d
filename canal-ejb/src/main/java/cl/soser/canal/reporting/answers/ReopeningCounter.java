package cl.soser.canal.reporting.answers;

import cl.soser.canal.reporting.counts.FigureReport;
import cl.soser.canal.reporting.criteria.CaseConditions;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseGroup;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.sla.ClockEvent;
import cl.soser.canal.sla.ClockRules;
import cl.soser.canal.sla.ClockRulesRepository;
import cl.soser.canal.sla.DueTimes;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketStep;
import cl.soser.canal.ticket.Ticket_;
import cl.soser.canal.ticket.Timeliness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import jakarta.persistence.criteria.Subquery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts reopened rounds of a period: a round is what follows a step of reopening, its end is that
 * of {@link DueTimes}. Checks no rights; callers must check them.
 */
@ApplicationScoped
public class ReopeningCounter {

    /** Longer than any term: a term that ends in the period began at most this long before it. */
    private static final Duration LONGEST_TERM = Duration.ofDays(60);

    private static final int TOGETHER = 500;

    private static final Set<StepKind> OF_ROUNDS =
            EnumSet.of(StepKind.REAPERTURA, StepKind.RESPUESTA, StepKind.RESPUESTA_DEFINITIVA);

    private static final String ROUNDS =
            """
            SELECT s.ticketId, s.kind, s.happenedAt FROM TicketStep s
            WHERE s.ticketId IN :ticketIds AND s.kind IN :kinds ORDER BY s.id""";

    @PersistenceContext EntityManager em;
    @Inject ClockRulesRepository clockRulesRepository;
    @Inject CaseConditions conditions;
    @Inject Clock clock;

    /**
     * The data by which a reopened round is judged.
     *
     * @param codes by which it is grouped
     */
    private record Reopened(
            Instant entered, String motive, String area, ClockRules rules, List<Object> codes) {

        boolean hasTerm() {
            return rules.terms().contract(motive).isPresent();
        }

        Instant end(Instant reopened) {
            return DueTimes.of(
                            List.of(
                                    ClockEvent.entered(entered, motive, area),
                                    ClockEvent.reopened(reopened, motive, area)),
                            rules)
                    .until();
        }
    }

    /** A round; without an instant it is unanswered. */
    private static final class Round {
        private final Instant began;
        private Instant answered;

        private Round(Instant began) {
            this.began = began;
        }
    }

    /**
     * A round belongs to the month in which it began, and towards its term to that of the term's
     * end.
     *
     * @param by at most two of {@link Dimension#OF_ANSWERS}; none gives the total alone
     * @param filter of the requests
     */
    public FigureReport<ReopeningCounts> of(
            DayRange days, List<Dimension> by, CaseCriteria filter) {
        Instant from = days.start(clock.getZone());
        Instant until = days.end(clock.getZone());
        Map<Long, Reopened> reopened = reopened(from.minus(LONGEST_TERM), until, by, filter);
        List<Long> ids = List.copyOf(reopened.keySet());
        Map<CaseGroup, ReopeningCounts> counted = new TreeMap<>();
        for (int at = 0; at < ids.size(); at += TOGETHER) {
            rounds(ids.subList(at, Math.min(at + TOGETHER, ids.size())))
                    .forEach(
                            (ticketId, rounds) ->
                                    rounds.forEach(
                                            round ->
                                                    count(
                                                            round,
                                                            reopened.get(ticketId),
                                                            days,
                                                            by,
                                                            counted)));
        }
        return FigureReport.of(
                days,
                by,
                counted,
                counted.values().stream().reduce(ReopeningCounts.NONE, ReopeningCounts::plus));
    }

    private void count(
            Round round,
            Reopened of,
            DayRange days,
            List<Dimension> by,
            Map<CaseGroup, ReopeningCounts> into) {
        if (isWithin(round.began, days)) {
            add(new ReopeningCounts(1, 0, 0, 0, 0), round.began, of, by, into);
        }
        Instant end = of.end(round.began);
        if (of.hasTerm() && isWithin(end, days)) {
            add(standing(round, end, days.end(clock.getZone())), end, of, by, into);
        }
    }

    /** As it stands at the end of the period, or now where the period still runs. */
    private ReopeningCounts standing(Round round, Instant end, Instant until) {
        Instant now = clock.instant().isBefore(until) ? clock.instant() : until;
        return switch (Timeliness.of(round.answered, end, now)) {
            case EN_PLAZO -> new ReopeningCounts(0, 1, 0, 0, 0);
            case FUERA_DE_PLAZO -> new ReopeningCounts(0, 0, 1, 0, 0);
            case ABIERTO_VENCIDO -> new ReopeningCounts(0, 0, 1, 1, 0);
            case PENDIENTE -> new ReopeningCounts(0, 0, 0, 0, 1);
        };
    }

    private void add(
            ReopeningCounts counts,
            Instant at,
            Reopened of,
            List<Dimension> by,
            Map<CaseGroup, ReopeningCounts> into) {
        LocalDate day = LocalDate.ofInstant(at, clock.getZone());
        into.merge(
                CaseGroup.of(by, of.codes, dimension -> DayRange.label(day, dimension)),
                counts,
                ReopeningCounts::plus);
    }

    private boolean isWithin(Instant at, DayRange days) {
        return !at.isBefore(days.start(clock.getZone())) && at.isBefore(days.end(clock.getZone()));
    }

    private Map<Long, Reopened> reopened(
            Instant since, Instant until, List<Dimension> by, CaseCriteria filter) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
        Root<Ticket> ticket = query.from(Ticket.class);
        List<Selection<?>> selected =
                new ArrayList<>(
                        List.of(
                                ticket.get(Ticket_.id),
                                ticket.get(Ticket_.enteredAt),
                                ticket.get("codes").get("countedMotive"),
                                ticket.get(Ticket_.area),
                                ticket.get("clocks").get("slaVersion"),
                                ticket.get("clocks").get("calendarVersion")));
        int facts = selected.size();
        by.stream().filter(one -> !one.isTime()).forEach(one -> selected.add(one.of(ticket)));
        List<Predicate> where = conditions.of(filter, ticket, query, cb);
        where.add(cb.greaterThanOrEqualTo(ticket.<Instant>get("reopenedAt"), since));
        where.add(cb.exists(reopening(since, until, ticket, query, cb)));
        query.multiselect(selected)
                .where(where.toArray(Predicate[]::new))
                .orderBy(cb.asc(ticket.get(Ticket_.id)));
        Map<Long, Reopened> found = new LinkedHashMap<>();
        for (Object[] row : em.createQuery(query).getResultList()) {
            found.put(
                    (Long) row[0],
                    new Reopened(
                            (Instant) row[1],
                            (String) row[2],
                            (String) row[3],
                            clockRulesRepository.rules((Integer) row[4], (Integer) row[5]),
                            Arrays.asList(row).subList(facts, row.length)));
        }
        return found;
    }

    private static Subquery<Long> reopening(
            Instant since,
            Instant until,
            Root<Ticket> ticket,
            CriteriaQuery<?> query,
            CriteriaBuilder cb) {
        Subquery<Long> steps = query.subquery(Long.class);
        Root<TicketStep> step = steps.from(TicketStep.class);
        return steps.select(step.<Long>get("id"))
                .where(
                        cb.equal(step.get("ticketId"), ticket.get(Ticket_.id)),
                        cb.equal(step.get("kind"), StepKind.REAPERTURA),
                        cb.greaterThanOrEqualTo(step.<Instant>get("happenedAt"), since),
                        cb.lessThan(step.<Instant>get("happenedAt"), until));
    }

    private Map<Long, List<Round>> rounds(Collection<Long> ticketIds) {
        Map<Long, List<Round>> rounds = new LinkedHashMap<>();
        for (Object[] row :
                em.createQuery(ROUNDS, Object[].class)
                        .setParameter("ticketIds", ticketIds)
                        .setParameter("kinds", OF_ROUNDS)
                        .getResultList()) {
            List<Round> known = rounds.computeIfAbsent((Long) row[0], one -> new ArrayList<>());
            if (row[1] == StepKind.REAPERTURA) {
                known.add(new Round((Instant) row[2]));
            } else if (!known.isEmpty() && known.get(known.size() - 1).answered == null) {
                known.get(known.size() - 1).answered = (Instant) row[2];
            }
        }
        return rounds;
    }
}
