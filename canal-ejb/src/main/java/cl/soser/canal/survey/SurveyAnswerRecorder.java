package cl.soser.canal.survey;

import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;

/** Stores an answer from any source, and opens a review for a low one. */
@ApplicationScoped
class SurveyAnswerRecorder {

    @PersistenceContext EntityManager em;
    @Inject Event<SurveyAnswered> answered;
    @Inject Event<SurveyReviewOpened> reviews;
    @Inject Clock clock;

    void keep(Survey survey, Vote vote, Long operator, Instant now) {
        boolean again = survey.isAnswered();
        survey.answer(vote, operator, now, MonthStart.of(now, clock.getZone()));
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw new NotAllowedException("survey.stale");
        }
        Ticket ticket = survey.getTicket();
        if (vote.isLow()) {
            open(survey, now);
        }
        answered.fire(
                new SurveyAnswered(
                        survey.getId(),
                        survey.getKind(),
                        ticket.getId(),
                        ticket.getNumber(),
                        again,
                        operator,
                        now));
    }

    /** One per survey, regardless of corrections. */
    private void open(Survey survey, Instant now) {
        boolean known =
                em.createNamedQuery(SurveyReview.COUNT_OF_SURVEY, Long.class)
                                .setParameter("survey", survey)
                                .getSingleResult()
                        > 0;
        if (!known) {
            SurveyReview review = new SurveyReview(survey, now);
            em.persist(review);
            em.flush();
            reviews.fire(new SurveyReviewOpened(review.getId(), survey.getTicket().getId(), now));
        }
    }
}
