package cl.soser.canal.response;

import cl.soser.canal.shared.ToldByHand;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Tickets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;

/**
 * The moment the contract measures: a mail or a text leaves when it is written to the outbox, an
 * answer told by hand when the person was reached or the letter posted (rules §6). Ticket, timeline
 * and message to the citizen in the caller's transaction.
 */
@ApplicationScoped
class Departure {

    @PersistenceContext EntityManager em;
    @Inject Tickets tickets;
    @Inject AnswerFiles files;
    @Inject Event<AnswerLeft> left;
    @Inject Event<AnswerToTell> toTell;
    @Inject Clock clock;

    /** Its undo window has passed. */
    void ready(Answer answer) {
        if (answer.getTicket().getPerson().isToldByHand()) {
            tickets.step(
                    answer.getTicket(),
                    StepKind.POR_COMUNICAR,
                    null,
                    (t, now) -> {
                        t.requireReviewed();
                        answer.awaitDelivery(now);
                        toTell.fire(
                                new AnswerToTell(
                                        t.getId(), answer.getId(), files.count(answer), now));
                    });
        } else {
            leave(answer, clock.instant());
        }
    }

    void on(@Observes ToldByHand told) {
        Answer answer = em.find(Answer.class, told.answer());
        if (answer.getState() == AnswerState.POR_ENTREGAR) {
            leave(answer, told.toldAt());
        }
    }

    private void leave(Answer answer, Instant at) {
        StepKind kind =
                answer.getStage() == Stage.RESPUESTA
                        ? StepKind.RESPUESTA
                        : StepKind.RESPUESTA_DEFINITIVA;
        tickets.stepAt(
                answer.getTicket(),
                kind,
                null,
                tickets.actor(),
                at,
                (t, now) -> {
                    t.answered(answer.getStage(), answer.getPromisedOn(), now, clock.getZone());
                    answer.leave(now);
                    left.fire(AnswerLeft.of(answer, files.count(answer)));
                });
    }
}
