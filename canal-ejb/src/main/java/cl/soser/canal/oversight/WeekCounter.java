package cl.soser.canal.oversight;

import cl.soser.canal.correctiveaction.CorrectiveActionState;
import cl.soser.canal.improvement.ImprovementState;
import cl.soser.canal.requirement.RequirementState;
import cl.soser.canal.response.AnswerState;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.Timeliness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;

/** Counts what the summary of a week says. */
@ApplicationScoped
class WeekCounter {

    private static final String RECEIVED =
            "SELECT COUNT(t) FROM Ticket t WHERE t.enteredAt >= :from AND t.enteredAt < :until";
    private static final String ANSWERED =
            """
            SELECT COUNT(a) FROM Answer a
            WHERE a.state = :sent AND a.leftAt >= :from AND a.leftAt < :until""";
    private static final String OPEN = "SELECT COUNT(t) FROM Ticket t WHERE t.open = TRUE";
    private static final String ACTIONS_LATE =
            "SELECT COUNT(c) FROM CorrectiveAction c WHERE c.state = :state AND c.sortOn < :today";
    private static final String ACTIONS_TO_CHECK =
            "SELECT COUNT(c) FROM CorrectiveAction c WHERE c.state = :state AND c.sortOn <= :today";
    private static final String REQUIREMENTS_SOON =
            "SELECT COUNT(r) FROM Requirement r WHERE r.state = :pending AND r.dueOn <= :soon";
    private static final String REPORTS =
            """
            SELECT COUNT(r) FROM OperationsReport r
            WHERE r.createdAt >= :from AND r.createdAt < :until""";
    private static final String IDEAS =
            "SELECT COUNT(i) FROM Improvement i WHERE i.state = :proposed";
    private static final String TO_JUDGE =
            "SELECT COUNT(c) FROM QualitySampleCase c WHERE c.pertinent IS NULL";

    private static final int SOON = 14;

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    WeekSummarized count(LocalDate week, Instant now) {
        Instant from = start(week);
        Instant until = start(week.plusWeeks(1));
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        Map<String, Object> period = Map.of("from", from, "until", until);
        return new WeekSummarized(
                week,
                count(em.createQuery(RECEIVED, Long.class), period),
                count(
                        em.createQuery(ANSWERED, Long.class),
                        Map.of("sent", AnswerState.ENVIADA, "from", from, "until", until)),
                late(from, until, now),
                count(em.createQuery(OPEN, Long.class), Map.of()),
                count(
                        em.createQuery(ACTIONS_LATE, Long.class),
                        Map.of("state", CorrectiveActionState.PENDIENTE, "today", today)),
                count(
                        em.createQuery(ACTIONS_TO_CHECK, Long.class),
                        Map.of("state", CorrectiveActionState.HECHA, "today", today)),
                count(
                        em.createQuery(REQUIREMENTS_SOON, Long.class),
                        Map.of(
                                "pending",
                                RequirementState.PENDIENTE,
                                "soon",
                                today.plusDays(SOON))),
                count(em.createQuery(REPORTS, Long.class), period),
                count(
                        em.createQuery(IDEAS, Long.class),
                        Map.of("proposed", ImprovementState.PROPUESTA)),
                count(em.createQuery(TO_JUDGE, Long.class), Map.of()),
                now);
    }

    private static long count(TypedQuery<Long> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }

    /** Tickets due in a period that is over without an answer in time. */
    private long late(Instant from, Instant until, Instant now) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Long> query = cb.createQuery(Long.class);
        Root<Ticket> ticket = query.from(Ticket.class);
        query.select(cb.count(ticket))
                .where(
                        cb.greaterThanOrEqualTo(Timeliness.dueAt(ticket), from),
                        cb.lessThan(Timeliness.dueAt(ticket), until),
                        Timeliness.anyOf(
                                EnumSet.of(Timeliness.FUERA_DE_PLAZO, Timeliness.ABIERTO_VENCIDO),
                                ticket,
                                now,
                                cb));
        return em.createQuery(query).getSingleResult();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
