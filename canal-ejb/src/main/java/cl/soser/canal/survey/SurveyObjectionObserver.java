package cl.soser.canal.survey;

import cl.soser.canal.person.PersonBlocked;
import cl.soser.canal.purpose.Purpose;
import cl.soser.canal.purpose.PurposeObjected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;

/** Whoever opposes it, or whose data are blocked, is neither asked nor called any more. */
@ApplicationScoped
class SurveyObjectionObserver {

    @PersistenceContext EntityManager em;

    void on(@Observes PurposeObjected event) {
        if (event.purpose() == Purpose.ENCUESTA) {
            leave(event.persons());
        }
    }

    void on(@Observes PersonBlocked event) {
        leave(event.persons());
    }

    private void leave(Set<Long> persons) {
        if (!persons.isEmpty()) {
            em.createNamedQuery(Survey.OF_PERSONS, Survey.class)
                    .setParameter("persons", persons)
                    .getResultStream()
                    .filter(Survey::isUnanswered)
                    .forEach(survey -> survey.omit(SurveyOmission.BAJA));
        }
    }
}
