package cl.soser.canal.survey;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/**
 * Finds what is due and has it asked, each in a transaction of its own. For the timer, which has no
 * caller.
 */
@Stateless
@TransactionAttribute(SUPPORTS)
public class SurveyInvitationWorker {

    @PersistenceContext EntityManager em;
    @Inject SurveyAsker surveyAsker;
    @Inject Clock clock;

    /**
     * Those whose instant has come, in the order in which they were made.
     *
     * @param after only those with a larger id
     */
    public List<Long> due(long after, int most) {
        return em.createNamedQuery(Survey.DUE, Long.class)
                .setParameter("pending", SurveyState.PENDIENTE)
                .setParameter("now", clock.instant())
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    /** Fails when another server asks the same, or the same person, at this moment. */
    @TransactionAttribute(REQUIRES_NEW)
    public void ask(long id) {
        surveyAsker.ask(id, clock.instant());
    }
}
