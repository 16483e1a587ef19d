package cl.soser.canal.correctiveaction;

import cl.soser.canal.response.Answer;
import cl.soser.canal.response.AnswerLeft;
import cl.soser.canal.response.PromisedActionContent;
import cl.soser.canal.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Turns the promises of an answer into actions with an owner, in the transaction in which the
 * answer leaves. An action that is promised to several citizens is created once.
 */
@ApplicationScoped
class PromisedActionObserver {

    @PersistenceContext EntityManager em;
    @Inject CorrectiveActionRepository correctiveActionRepository;
    @Inject EffectCheckService effectCheckService;
    @Inject Clock clock;

    void on(@Observes AnswerLeft left) {
        if (left.automatic()) {
            return;
        }
        Answer answer = em.find(Answer.class, left.answer());
        answer.text().actions().forEach(action -> promise(action, answer, left.leftAt()));
    }

    private void promise(PromisedActionContent action, Answer answer, Instant at) {
        Ticket ticket = answer.getTicket();
        String key = action.key() == null ? UUID.randomUUID().toString() : action.key();
        CorrectiveAction correctiveAction = correctiveActionRepository.byKey(key).orElse(null);
        if (correctiveAction == null) {
            begin(key, action, answer, at);
        } else if (correctiveActionRepository.join(
                correctiveAction, ticket, answer.getSentBy(), at)) {
            correctiveActionRepository.record(
                    correctiveAction,
                    CorrectiveActionStepKind.UNIDA,
                    answer.getSentBy(),
                    ticket.getNumber(),
                    at);
        }
    }

    private void begin(String key, PromisedActionContent action, Answer answer, Instant at) {
        Ticket ticket = answer.getTicket();
        long owner = action.account() == null ? answer.getWrittenBy() : action.account();
        LocalDate day = LocalDate.ofInstant(at, clock.getZone());
        CorrectiveAction correctiveAction =
                new CorrectiveAction(
                        key,
                        new CreateCorrectiveActionCommand(
                                action.kind(),
                                action.description(),
                                answer.getCause(),
                                answer.getAnalysis().kind(),
                                action.owner(),
                                owner,
                                action.dueOn() == null ? day : action.dueOn()),
                        CorrectiveActionOrigin.of(ticket),
                        answer.getSentBy(),
                        at);
        em.persist(correctiveAction);
        em.flush();
        correctiveActionRepository.join(correctiveAction, ticket, answer.getSentBy(), at);
        correctiveActionRepository.record(
                correctiveAction,
                CorrectiveActionStepKind.CREADA,
                answer.getSentBy(),
                ticket.getNumber(),
                at);
        if (action.doneOn() != null) {
            correctiveAction.finish(
                    action.doneOn(),
                    action.description(),
                    null,
                    effectCheckService.checkDay(action.doneOn(), day),
                    owner,
                    at);
            correctiveActionRepository.record(
                    correctiveAction,
                    CorrectiveActionStepKind.HECHA,
                    owner,
                    action.description(),
                    at);
        }
    }
}
