package cl.soser.canal.response.sent;

import cl.soser.canal.response.Answer;
import cl.soser.canal.response.AnswerState;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The answers that left on a ticket. Callers must have checked authorisation. */
@Dependent
public class CitizenAnswerRepository {

    @PersistenceContext EntityManager em;

    /** In their order; drafts and texts under review are not included. */
    public List<CitizenAnswer> of(long ticketId) {
        return em.createNamedQuery(Answer.OF_TICKET, Answer.class)
                .setParameter("ticket", ticketId)
                .getResultStream()
                .filter(answer -> answer.getState() == AnswerState.ENVIADA)
                .map(CitizenAnswer::of)
                .toList();
    }
}
