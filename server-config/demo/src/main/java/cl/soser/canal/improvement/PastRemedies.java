package cl.soser.canal.improvement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Actions done and checked on past days, to fill a history. Callers must have checked
 * authorisation.
 */
@ApplicationScoped
public class PastRemedies {

    @PersistenceContext EntityManager em;
    @Inject RemedyBook book;
    @Inject CheckRule rule;
    @Inject Clock clock;

    /** To be done, the oldest first. */
    public List<Remedy> pending() {
        return em.createQuery(
                        "SELECT r FROM Remedy r WHERE r.state = :pending ORDER BY r.id",
                        Remedy.class)
                .setParameter("pending", RemedyState.PENDIENTE)
                .getResultList();
    }

    public void finish(Remedy remedy, LocalDate day, String text, String noFileReason) {
        Instant at = noon(day);
        long by = remedy.getOwner();
        remedy.finish(day, text, noFileReason, rule.checkDay(day, day), by, at);
        book.record(remedy, RemedyStepKind.HECHA, by, text, at);
    }

    public void confirm(Remedy remedy, String text, long by) {
        Instant at = noon(remedy.getCheckOn());
        remedy.judge(true, text, by, at);
        book.record(remedy, RemedyStepKind.EFICAZ, by, text, at);
    }

    /** Another takes its place, for the same tickets. */
    public Remedy refute(Remedy remedy, String text, NewRemedy instead, long by) {
        Instant at = noon(remedy.getCheckOn());
        remedy.judge(false, text, by, at);
        book.record(remedy, RemedyStepKind.NO_EFICAZ, by, text, at);
        Remedy next =
                book.begin(
                        instead, RemedyOrigin.of(remedy), String.valueOf(remedy.getId()), by, at);
        book.tickets(remedy).forEach(ticket -> book.join(next, ticket, by, at));
        return next;
    }

    private Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(clock.getZone()).toInstant();
    }
}
