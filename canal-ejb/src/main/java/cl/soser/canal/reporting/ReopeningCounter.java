package cl.soser.canal.reporting;

import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.sla.ClockEvent;
import cl.soser.canal.sla.ClockRules;
import cl.soser.canal.sla.ClockRulesRepository;
import cl.soser.canal.sla.DueTimes;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.Timeliness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts reopened rounds of a period that is over: a round is what follows a step of reopening, its
 * end is that of {@link DueTimes}. Checks no rights; callers must check them.
 */
@ApplicationScoped
class ReopeningCounter {

    /** Longer than any term: a term that ends in the period began at most this long before it. */
    private static final Duration LONGEST_TERM = Duration.ofDays(60);

    private static final int TOGETHER = 500;

    private static final Set<StepKind> OF_ROUNDS =
            EnumSet.of(StepKind.REAPERTURA, StepKind.RESPUESTA, StepKind.RESPUESTA_DEFINITIVA);

    private static final String REOPENED =
            """
            SELECT DISTINCT t.id, t.enteredAt, t.codes.countedMotive, t.area,
              t.clocks.slaVersion, t.clocks.calendarVersion
            FROM Ticket t, TicketStep s
            WHERE s.ticketId = t.id AND t.reopenedAt >= :since
            AND s.kind = :kind
            AND s.happenedAt >= :since AND s.happenedAt < :until
            AND t.status <> :annulled""";

    private static final String REOPENED_OF =
            REOPENED + " AND t.codes.countedInstitution = :institution";

    private static final String ROUNDS =
            """
            SELECT s.ticketId, s.kind, s.happenedAt FROM TicketStep s
            WHERE s.ticketId IN :ticketIds AND s.kind IN :kinds ORDER BY s.id""";

    @PersistenceContext EntityManager em;
    @Inject ClockRulesRepository clockRulesRepository;
    @Inject Clock clock;

    /** The data by which a reopened round is judged. */
    private record Reopened(Instant entered, String motive, String area, ClockRules rules) {

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
     * @param institution null for all of them
     */
    ReopeningCounts of(DayRange days, String institution) {
        Instant from = days.start(clock.getZone());
        Instant until = days.end(clock.getZone());
        Map<Long, Reopened> reopened = reopened(from.minus(LONGEST_TERM), until, institution);
        List<Long> ids = List.copyOf(reopened.keySet());
        ReopeningCounts all = ReopeningCounts.NONE;
        for (int at = 0; at < ids.size(); at += TOGETHER) {
            List<Long> some = ids.subList(at, Math.min(at + TOGETHER, ids.size()));
            for (var one : rounds(some).entrySet()) {
                for (Round round : one.getValue()) {
                    all = all.plus(counts(round, reopened.get(one.getKey()), from, until));
                }
            }
        }
        return all;
    }

    private static ReopeningCounts counts(Round round, Reopened of, Instant from, Instant until) {
        long opened = isWithin(round.began, from, until) ? 1 : 0;
        Instant end = of.end(round.began);
        if (!of.hasTerm() || !isWithin(end, from, until)) {
            return new ReopeningCounts(opened, 0, 0, 0);
        }
        Timeliness timeliness = Timeliness.of(round.answered, end, until);
        return new ReopeningCounts(
                opened,
                1,
                timeliness == Timeliness.EN_PLAZO ? 1 : 0,
                timeliness == Timeliness.ABIERTO_VENCIDO ? 1 : 0);
    }

    private static boolean isWithin(Instant at, Instant from, Instant until) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    private Map<Long, Reopened> reopened(Instant since, Instant until, String institution) {
        TypedQuery<Object[]> query =
                institution == null
                        ? em.createQuery(REOPENED, Object[].class)
                        : em.createQuery(REOPENED_OF, Object[].class)
                                .setParameter("institution", institution);
        query.setParameter("since", since)
                .setParameter("until", until)
                .setParameter("kind", StepKind.REAPERTURA)
                .setParameter("annulled", TicketStatus.ANULADO);
        Map<Long, Reopened> found = new LinkedHashMap<>();
        for (Object[] row : query.getResultList()) {
            found.put(
                    (Long) row[0],
                    new Reopened(
                            (Instant) row[1],
                            (String) row[2],
                            (String) row[3],
                            clockRulesRepository.rules((Integer) row[4], (Integer) row[5])));
        }
        return found;
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
