package cl.soser.canal.oversight;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.correctiveaction.CorrectiveActionState;
import cl.soser.canal.improvement.ImprovementState;
import cl.soser.canal.requirement.RequirementState;
import cl.soser.canal.response.AnswerState;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.Timeliness;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;

/**
 * Sends Operations a summary of each week (rules, section 11). After downtime on Monday it is sent
 * later; with two servers it is sent once. For the timer, which has no caller.
 */
@Stateless
@TransactionAttribute(SUPPORTS)
public class WeeklyDigestWorker {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final int SOON = 14;

    @PersistenceContext EntityManager em;
    @Inject Event<WeekSummarized> toTell;
    @Inject Clock clock;

    /** Monday of the week that is over and not summarised; empty before Monday's morning. */
    public Optional<LocalDate> owed() {
        LocalDate monday =
                LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Instant from = monday.atTime(MORNING).atZone(clock.getZone()).toInstant();
        LocalDate week = monday.minusWeeks(1);
        return clock.instant().isBefore(from) || em.find(WeeklyDigest.class, week) != null
                ? Optional.empty()
                : Optional.of(week);
    }

    /** Fails if another server sends the same week at this moment. */
    @TransactionAttribute(REQUIRES_NEW)
    public void tell(LocalDate week) {
        Instant now = clock.instant();
        em.persist(new WeeklyDigest(week, now));
        em.flush();
        Instant from = start(week);
        Instant until = start(week.plusWeeks(1));
        LocalDate today = LocalDate.now(clock);
        toTell.fire(
                new WeekSummarized(
                        week,
                        count(
                                em.createQuery(
                                        "SELECT COUNT(t) FROM Ticket t WHERE t.enteredAt >= :from AND"
                                                + " t.enteredAt < :until",
                                        Long.class),
                                Map.of("from", from, "until", until)),
                        count(
                                em.createQuery(
                                        "SELECT COUNT(t) FROM Answer t WHERE t.state = :sent AND"
                                                + " t.leftAt >= :from AND t.leftAt < :until",
                                        Long.class),
                                Map.of("sent", AnswerState.ENVIADA, "from", from, "until", until)),
                        late(from, until, now),
                        count(
                                em.createQuery(
                                        "SELECT COUNT(t) FROM Ticket t WHERE t.open = TRUE",
                                        Long.class),
                                Map.of()),
                        count(
                                em.createQuery(
                                        "SELECT COUNT(t) FROM CorrectiveAction t WHERE t.state = :pending AND"
                                                + " t.sortOn < :today",
                                        Long.class),
                                Map.of("pending", CorrectiveActionState.PENDIENTE, "today", today)),
                        count(
                                em.createQuery(
                                        "SELECT COUNT(t) FROM CorrectiveAction t WHERE t.state = :done AND"
                                                + " t.sortOn <= :today",
                                        Long.class),
                                Map.of("done", CorrectiveActionState.HECHA, "today", today)),
                        count(
                                em.createQuery(
                                        "SELECT COUNT(t) FROM Requirement t WHERE t.state = :pending AND"
                                                + " t.dueOn <= :soon",
                                        Long.class),
                                Map.of(
                                        "pending",
                                        RequirementState.PENDIENTE,
                                        "soon",
                                        today.plusDays(SOON))),
                        count(
                                em.createQuery(
                                        "SELECT COUNT(t) FROM OperationsReport t WHERE t.reportedAt >= :from AND"
                                                + " t.reportedAt < :until",
                                        Long.class),
                                Map.of("from", from, "until", until)),
                        count(
                                em.createQuery(
                                        "SELECT COUNT(t) FROM Improvement t WHERE t.state = :proposed",
                                        Long.class),
                                Map.of("proposed", ImprovementState.PROPUESTA)),
                        count(
                                em.createQuery(
                                        "SELECT COUNT(t) FROM QualitySampleCase t WHERE t.pertinent IS NULL",
                                        Long.class),
                                Map.of()),
                        now));
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
