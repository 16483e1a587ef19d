package cl.soser.canal.response.workflow;

import cl.soser.canal.response.Answer;
import cl.soser.canal.response.AnswerFileRepository;
import cl.soser.canal.response.AnswerLeft;
import cl.soser.canal.response.AnswerReadiness;
import cl.soser.canal.response.AnswerRecipient;
import cl.soser.canal.response.AnswerRecipientRepository;
import cl.soser.canal.response.AnswerState;
import cl.soser.canal.response.RecipientObstacle;
import cl.soser.canal.shared.AnswerDeliveredByHand;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The moment the contract measures: a mail or a text leaves when it is written to the outbox, an
 * answer by telephone or letter when the person was reached or the letter was posted (rules,
 * section 6). Ticket, timeline and message to the citizen in the caller's transaction.
 */
@ApplicationScoped
class AnswerDepartureObserver {

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject AnswerFileRepository answerFileRepository;
    @Inject AnswerRecipientRepository answerRecipientRepository;
    @Inject AnswerReadiness answerReadiness;
    @Inject Event<AnswerLeft> left;
    @Inject Event<AnswerCallRequested> callRequested;
    @Inject Clock clock;

    /** Its undo window has passed. */
    void ready(Answer answer) {
        answerRecipientRepository.ready(answer, clock.instant());
        if (answer.getTicket().isAnsweredByHand()) {
            ticketRepository.step(
                    answer.getTicket(),
                    StepKind.POR_COMUNICAR,
                    null,
                    (t, now) -> {
                        t.requireReviewed();
                        answer.awaitDelivery(now);
                        callRequested.fire(
                                new AnswerCallRequested(
                                        t.getId(),
                                        answer.getId(),
                                        answerFileRepository.count(answer),
                                        now));
                    });
        } else {
            leave(answer, clock.instant());
        }
    }

    /**
     * Gives the sent answer to another ticket: as its own, in its own way, on its own clock. If
     * that is impossible by now, the ticket is left out and the reason is stored.
     */
    void give(AnswerRecipient recipient) {
        Answer origin = recipient.getAnswer();
        Ticket ticket = recipient.getTicket();
        Instant at = clock.instant();
        Optional<RecipientObstacle> obstacle =
                Optional.ofNullable(
                                answerRecipientRepository
                                        .obstacles(List.of(ticket), origin.getStage())
                                        .get(ticket.getId()))
                        .or(() -> answerReadiness.hindrance(origin, ticket));
        if (obstacle.isPresent()) {
            recipient.leaveOut(obstacle.get(), at);
            return;
        }
        Answer own = Answer.serving(origin, ticket, at);
        ticketRepository.stepAt(
                ticket,
                StepKind.RESPUESTA_COMUN,
                null,
                origin.getSentBy(),
                at,
                (t, now) -> {
                    t.submitForReview(now);
                    em.persist(own);
                });
        answerFileRepository.copy(origin, own);
        own.approvedLike(origin, answerFileRepository.hash(origin), answerFileRepository.hash(own));
        own.send(origin.getSentBy(), at, at);
        recipient.given(own, at);
        ready(own);
    }

    void on(@Observes AnswerDeliveredByHand delivered) {
        Answer answer = em.find(Answer.class, delivered.answer());
        if (answer.getState() == AnswerState.POR_ENTREGAR) {
            leave(answer, delivered.deliveredAt());
        }
    }

    private void leave(Answer answer, Instant at) {
        StepKind kind =
                answer.getStage() == Stage.RESPUESTA
                        ? StepKind.RESPUESTA
                        : StepKind.RESPUESTA_DEFINITIVA;
        ticketRepository.stepAt(
                answer.getTicket(),
                kind,
                null,
                ticketRepository.actor(),
                at,
                (t, now) -> {
                    answer.conclude(t, now, clock.getZone());
                    answer.leave(answerFileRepository.hash(answer), now);
                    left.fire(AnswerLeft.of(answer, answerFileRepository.count(answer)));
                });
    }
}
