package cl.soser.canal.response.sent;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.response.Answer;
import cl.soser.canal.response.AnswerFileRepository;
import cl.soser.canal.response.AnswerState;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Holds what is stored of the sent answers against the seal each was given when it left. Nothing of
 * the channel changes a sent answer, so a difference comes from elsewhere.
 */
@Stateless
public class SealCheckWorker {

    @PersistenceContext EntityManager em;
    @Inject AnswerFileRepository answerFileRepository;
    @Inject Event<SealBroken> broken;
    @Inject Clock clock;

    /** Those that left with a seal, in order; the last id of one page is where the next begins. */
    @TransactionAttribute(SUPPORTS)
    public List<Long> after(long id, int most) {
        return em.createNamedQuery(Answer.SEALED, Long.class)
                .setParameter("sent", AnswerState.ENVIADA)
                .setParameter("after", id)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Compares these and reports each difference, once per changed state.
     *
     * @return those that differ
     */
    @TransactionAttribute(REQUIRES_NEW)
    public List<Long> check(List<Long> ids) {
        Map<Long, String> hashes = answerFileRepository.hashes(ids);
        List<Long> differing = new ArrayList<>();
        for (Answer answer :
                em.createNamedQuery(Answer.BY_IDS, Answer.class)
                        .setParameter("ids", ids)
                        .getResultList()) {
            String found = answer.hash(hashes.getOrDefault(answer.getId(), ""));
            if (!found.equals(answer.getSentHash())) {
                differing.add(answer.getId());
                report(answer, found);
            }
        }
        return differing;
    }

    private void report(Answer answer, String found) {
        if (em.find(SealViolation.class, new SealViolation.SealViolationId(answer.getId(), found))
                != null) {
            return;
        }
        em.persist(new SealViolation(answer, found, clock.instant()));
        broken.fire(
                new SealBroken(
                        answer.getId(),
                        answer.getTicket().getId(),
                        answer.getTicket().getNumber(),
                        clock.instant()));
    }
}
