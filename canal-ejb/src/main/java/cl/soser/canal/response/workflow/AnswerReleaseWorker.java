package cl.soser.canal.response.workflow;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.response.Answer;
import cl.soser.canal.response.AnswerRecipient;
import cl.soser.canal.response.AnswerState;
import cl.soser.canal.response.RecipientState;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Lets an answer leave when its undo window has passed, in a transaction of its own. If two servers
 * try, optimistic locking lets one. For the timer, which has no caller.
 */
@Stateless
public class AnswerReleaseWorker {

    @PersistenceContext EntityManager em;
    @Inject AnswerDepartureObserver answerDepartureObserver;
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
        if (leaves) {
            answerDepartureObserver.ready(answer);
        }
    }

    /** Tickets that must get an answer that has left on another. */
    public List<Long> owed(int limit) {
        return em.createNamedQuery(AnswerRecipient.READY, Long.class)
                .setParameter("ready", RecipientState.LISTA)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Each in a transaction of its own, so that one failure does not delay the others. */
    @TransactionAttribute(REQUIRES_NEW)
    public void give(long id) {
        AnswerRecipient recipient = em.find(AnswerRecipient.class, id, LockModeType.OPTIMISTIC);
        if (recipient.getState() == RecipientState.LISTA) {
            answerDepartureObserver.give(recipient);
        }
    }
}
