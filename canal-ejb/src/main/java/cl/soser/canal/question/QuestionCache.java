package cl.soser.canal.question;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import cl.soser.canal.configuration.ConfigurationChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Keeps published editions, which never change, and for a few seconds which of them is in force:
 * short enough that no notification is needed when another server publishes.
 */
@ApplicationScoped
class QuestionCache {

    private static final long KEPT = Duration.ofSeconds(10).toNanos();

    private record InForce(int edition, long readAt) {}

    @PersistenceContext EntityManager em;

    private final ConcurrentMap<Integer, Questionnaire> editions = new ConcurrentHashMap<>();
    private volatile InForce inForce;

    Questionnaire inForce() {
        InForce now = inForce;
        if (now == null || System.nanoTime() - now.readAt() > KEPT) {
            long readAt = System.nanoTime();
            Integer last =
                    em.createNamedQuery(QuestionEdition.IN_FORCE, Integer.class).getSingleResult();
            now = new InForce(last == null ? 0 : last, readAt);
            inForce = now;
        }
        return edition(now.edition());
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
        inForce = null;
    }
}
