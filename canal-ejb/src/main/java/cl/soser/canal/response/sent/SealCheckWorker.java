package cl.soser.canal.response.sent;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
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
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
            if (!found.equals(answer.seal())) {
                differing.add(answer.getId());
                report(answer, found);
            }
        }
        return differing;
    }

    /** Which of these are as they must be; those that never left with a seal are not. */
    @TransactionAttribute(SUPPORTS)
    public Set<Long> intact(Collection<Long> ids) {
        Set<Long> intact = new HashSet<>();
        Map<Long, String> hashes = ids.isEmpty() ? Map.of() : answerFileRepository.hashes(ids);
        for (Answer answer : read(ids)) {
            String seal = answer.seal();
            if (seal != null && seal.equals(answer.hash(hashes.getOrDefault(answer.getId(), "")))) {
                intact.add(answer.getId());
            }
        }
        return intact;
    }

    /**
     * Gives answers whose text an erasure took away the seal of what is left; the seal of what left
     * stays beside it. Only such as were intact before: one that somebody changed stays told.
     */
    @TransactionAttribute(MANDATORY)
    public void reseal(Collection<Long> ids) {
        em.flush();
        em.clear();
        Map<Long, String> hashes = ids.isEmpty() ? Map.of() : answerFileRepository.hashes(ids);
        for (Answer answer : read(ids)) {
            answer.erased(hashes.getOrDefault(answer.getId(), ""));
        }
        em.flush();
    }

    private List<Answer> read(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createNamedQuery(Answer.BY_IDS, Answer.class)
                        .setParameter("ids", ids)
                        .getResultList();
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
