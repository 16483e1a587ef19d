package cl.soser.canal.response;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Tickets;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Lets an answer leave when its undo window has passed: ticket, timeline and message to the citizen
 * in one transaction. Two servers may try; optimistic locking lets one. For the timer, which has no
 * caller.
 */
@Stateless
@PermitAll
public class Release {

    @PersistenceContext EntityManager em;
    @Inject Tickets tickets;
    @Inject AnswerFiles files;
    @Inject Event<AnswerLeft> left;
    @Inject Clock clock;

    public List<Long> due(int limit) {
        return em.createNamedQuery(Answer.LEAVING, Long.class)
                .setParameter("leaving", AnswerState.SALIENDO)
                .setParameter("now", clock.instant())
                .setMaxResults(limit)
                .getResultList();
    }

    @TransactionAttribute(REQUIRES_NEW)
    public void release(long id) {
        Answer answer = em.find(Answer.class, id, LockModeType.OPTIMISTIC);
        Instant present = clock.instant();
        boolean leaves =
                answer.getState() == AnswerState.SALIENDO && !answer.getLeavesAt().isAfter(present);
        if (!leaves) {
            return;
        }
        StepKind kind =
                answer.getStage() == Stage.RESPUESTA
                        ? StepKind.RESPUESTA
                        : StepKind.RESPUESTA_DEFINITIVA;
        tickets.step(
                answer.getTicket(),
                kind,
                null,
                (t, now) -> {
                    t.answered(answer.getStage(), answer.getPromisedOn(), now, clock.getZone());
                    answer.leave(now);
                    left.fire(
                            new AnswerLeft(
                                    t.getId(),
                                    t.getNumber(),
                                    answer.getId(),
                                    answer.getStage(),
                                    false,
                                    answer.getBody(),
                                    answer.getPromisedOn(),
                                    files.count(answer),
                                    now));
                });
    }
}
