package cl.soser.canal.response.workflow;

import cl.soser.canal.response.Answer;
import cl.soser.canal.response.AnswerLeft;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.intake.TicketFiled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;

/**
 * The template answer of Tipo 1: it answers a suggestion or a praise in the transaction in which it
 * enters, and closes it (procedure, type 1 of interactions). If a rule holds it, it waits for a
 * person.
 */
@ApplicationScoped
class AutomaticAnswerObserver {

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject AnswerTemplateRepository answerTemplateRepository;
    @Inject Event<AnswerLeft> left;
    @Inject Clock clock;

    void on(@Observes TicketFiled filed) {
        if (filed.automatic()) {
            Ticket ticket = ticketRepository.find(filed.number()).orElseThrow();
            answer(ticket, null, null, filed.enteredAt());
        }
    }

    void answer(Ticket ticket, String reason, Long releasedBy, Instant at) {
        String body = answerTemplateRepository.automatic(ticket.getMotive().getCode());
        ticketRepository.stepAt(
                ticket,
                StepKind.RESPUESTA_DEFINITIVA,
                reason,
                releasedBy,
                at,
                (t, now) -> {
                    Answer answer = Answer.automatic(t, body, now);
                    em.persist(answer);
                    t.answered(Stage.RESPUESTA_DEFINITIVA, null, now, clock.getZone());
                    left.fire(AnswerLeft.of(answer, 0));
                });
    }
}
