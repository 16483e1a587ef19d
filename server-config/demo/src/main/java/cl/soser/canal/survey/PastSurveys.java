package cl.soser.canal.survey;

import cl.soser.canal.person.AnswerChannel;
import cl.soser.canal.person.Person;
import cl.soser.canal.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Questions asked and answered at past instants, to fill a history. Callers must have checked
 * authorisation.
 */
@ApplicationScoped
public class PastSurveys {

    @PersistenceContext EntityManager em;
    @Inject SurveyAsker surveyAsker;
    @Inject SurveyAnswerRecorder surveyAnswerRecorder;
    @Inject Clock clock;

    /** A question that has come due. */
    public record Due(long id, SurveyKind kind, Instant at) {}

    /** Those that came due before now, the first first. */
    public List<Due> due() {
        return em.createQuery(
                        """
                        SELECT s FROM Survey s WHERE s.state = :pending AND s.dueAt <= :now
                        ORDER BY s.dueAt, s.id""",
                        Survey.class)
                .setParameter("pending", SurveyState.PENDIENTE)
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(one -> new Due(one.getId(), one.getKind(), one.getDueAt()))
                .toList();
    }

    /** True if a person was asked, in any way. */
    public boolean ask(long id, Instant at) {
        Survey survey = em.find(Survey.class, id);
        surveyAsker.ask(id, at);
        return survey.getState() == SurveyState.ENVIADA
                || survey.getState() == SurveyState.POR_LLAMAR;
    }

    /** Whether it would be asked by a link. */
    public boolean hasMailbox(long id) {
        Person person = em.find(Survey.class, id).getTicket().getPerson();
        return person.getAnswerChannel() == AnswerChannel.CORREO && person.getEmail().isPresent();
    }

    public boolean isByPhone(long id) {
        return em.find(Survey.class, id).getState() == SurveyState.POR_LLAMAR;
    }

    public Ticket ticket(long id) {
        return em.find(Survey.class, id).getTicket();
    }

    /** Null for an answer by the link. */
    public void answer(long id, Vote vote, Long operator, Instant at) {
        surveyAnswerRecorder.keep(em.find(Survey.class, id), vote, operator, at);
    }

    public List<SurveyReview> reviews() {
        return em.createQuery("SELECT r FROM SurveyReview r ORDER BY r.id", SurveyReview.class)
                .getResultList();
    }

    public void assign(SurveyReview review, long owner) {
        review.assign(owner);
    }

    public void find(SurveyReview review, String found) {
        review.find(found);
    }

    public void close(SurveyReview review, String words, long by, Instant at) {
        review.close(words, by, at);
    }
}
