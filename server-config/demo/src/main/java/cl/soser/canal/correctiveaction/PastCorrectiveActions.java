package cl.soser.canal.correctiveaction;

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
public class PastCorrectiveActions {

    @PersistenceContext EntityManager em;
    @Inject CorrectiveActionRepository correctiveActionRepository;
    @Inject EffectCheckService effectCheckService;
    @Inject Clock clock;

    /** To be done, the oldest first. */
    public List<CorrectiveAction> pending() {
        return em.createQuery(
                        "SELECT r FROM CorrectiveAction r WHERE r.state = :pending ORDER BY r.id",
                        CorrectiveAction.class)
                .setParameter("pending", CorrectiveActionState.PENDIENTE)
                .getResultList();
    }

    public void finish(
            CorrectiveAction correctiveAction, LocalDate day, String text, String noFileReason) {
        Instant at = noon(day);
        long by = correctiveAction.getOwner();
        correctiveAction.finish(
                day, text, noFileReason, effectCheckService.checkDay(day, day), by, at);
        correctiveActionRepository.record(
                correctiveAction, CorrectiveActionStepKind.HECHA, by, text, at);
    }

    public void confirm(CorrectiveAction correctiveAction, String text, long by) {
        Instant at = noon(correctiveAction.getCheckOn());
        correctiveAction.judge(true, text, by, at);
        correctiveActionRepository.record(
                correctiveAction, CorrectiveActionStepKind.EFICAZ, by, text, at);
    }

    /** Another takes its place, for the same tickets. */
    public CorrectiveAction refute(
            CorrectiveAction correctiveAction,
            String text,
            CreateCorrectiveActionCommand instead,
            long by) {
        Instant at = noon(correctiveAction.getCheckOn());
        correctiveAction.judge(false, text, by, at);
        correctiveActionRepository.record(
                correctiveAction, CorrectiveActionStepKind.NO_EFICAZ, by, text, at);
        CorrectiveAction next =
                correctiveActionRepository.begin(
                        instead,
                        CorrectiveActionOrigin.of(correctiveAction),
                        String.valueOf(correctiveAction.getId()),
                        by,
                        at);
        correctiveActionRepository
                .tickets(correctiveAction)
                .forEach(ticket -> correctiveActionRepository.join(next, ticket, by, at));
        return next;
    }

    private Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(clock.getZone()).toInstant();
    }
}
