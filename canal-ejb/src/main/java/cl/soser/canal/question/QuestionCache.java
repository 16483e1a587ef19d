package cl.soser.canal.question;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import cl.soser.canal.configuration.ConfigurationChanged;
import cl.soser.canal.shared.KeptBriefly;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Keeps published editions, which never change, and for a few seconds which of them is in force.
 */
@ApplicationScoped
class QuestionCache {

    @PersistenceContext EntityManager em;

    private final ConcurrentMap<Integer, Questionnaire> editions = new ConcurrentHashMap<>();
    private final KeptBriefly<Integer> inForce = new KeptBriefly<>(this::last);

    Questionnaire inForce() {
        return edition(inForce.get());
    }

    private int last() {
        Integer last =
                em.createNamedQuery(QuestionEdition.IN_FORCE, Integer.class).getSingleResult();
        return last == null ? 0 : last;
    }

    /** The empty one for a number nothing was published under. */
    Questionnaire edition(int number) {
        Questionnaire known = editions.get(number);
        if (known != null) {
            return known;
        }
        QuestionEdition edition = number == 0 ? null : em.find(QuestionEdition.class, number);
        if (edition == null || !edition.isPublished()) {
            return Questionnaire.NONE;
        }
        Questionnaire read =
                new Questionnaire(
                        number,
                        em.createNamedQuery(Question.OF_EDITION, Question.class)
                                .setParameter("edition", number)
                                .getResultStream()
                                .map(Question::asked)
                                .toList());
        editions.put(number, read);
        return read;
    }

    /** What was published here is asked here at once. */
    void on(@Observes(during = AFTER_SUCCESS) ConfigurationChanged changed) {
        inForce.change();
    }
}
