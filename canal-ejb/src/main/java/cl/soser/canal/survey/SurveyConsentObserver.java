package cl.soser.canal.survey;

import cl.soser.canal.purpose.Purpose;
import cl.soser.canal.ticket.consent.ConsentStated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Nobody is asked, or called, about a request whose representative withdrew the consent. */
@ApplicationScoped
class SurveyConsentObserver {

    @PersistenceContext EntityManager em;

    void on(@Observes ConsentStated event) {
        if (event.purpose() == Purpose.ENCUESTA && !event.given()) {
            em.createNamedQuery(Survey.OF_TICKET, Survey.class)
                    .setParameter("ticket", event.ticketId())
                    .getResultStream()
                    .filter(Survey::isUnanswered)
                    .forEach(survey -> survey.omit(SurveyOmission.SIN_AUTORIZACION));
        }
    }
}
