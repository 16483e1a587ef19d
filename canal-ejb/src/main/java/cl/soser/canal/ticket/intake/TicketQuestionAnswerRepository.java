package cl.soser.canal.ticket.intake;

import static java.util.stream.Collectors.toMap;

import cl.soser.canal.question.AnsweredQuestion;
import cl.soser.canal.question.QuestionQuery;
import cl.soser.canal.ticket.TicketText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * The answers of a ticket to the questions of its form, in the words of its edition. Checks no
 * rights; callers must check them.
 */
@ApplicationScoped
public class TicketQuestionAnswerRepository {

    @PersistenceContext EntityManager em;
    @Inject QuestionQuery questionQuery;

    public List<AnsweredQuestion> of(TicketText text) {
        if (text.getEdition() == null) {
            return List.of();
        }
        return questionQuery.answers(
                text.getEdition(),
                em.createNamedQuery(TicketQuestionAnswer.OF_TICKET, TicketQuestionAnswer.class)
                        .setParameter("ticket", text.getTicketId())
                        .getResultStream()
                        .collect(
                                toMap(
                                        TicketQuestionAnswer::getQuestion,
                                        TicketQuestionAnswer::getAnswer)));
    }
}
