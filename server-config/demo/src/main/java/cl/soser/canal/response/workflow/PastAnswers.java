package cl.soser.canal.response.workflow;

import cl.soser.canal.response.Answer;
import cl.soser.canal.response.AnswerContent;
import cl.soser.canal.response.AnswerLeft;
import cl.soser.canal.response.AnswerRecipientRepository;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Answers that were written, reviewed and sent at past instants, to fill a history. It takes the
 * same steps as {@link AnswerService}. Callers must have checked authorisation.
 */
@ApplicationScoped
public class PastAnswers {

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject AnswerRecipientRepository answerRecipientRepository;
    @Inject ApprovalRequester approvalRequester;
    @Inject Event<AnswerLeft> left;
    @Inject Event<AnswerCallRequested> callRequested;
    @Inject Clock clock;

    public Answer write(Ticket ticket, AnswerContent text, long writer, Instant at) {
        Answer answer = new Answer(ticket, text.stage(), writer, at);
        em.persist(answer);
        answer.write(text, writer, at);
        return answer;
    }

    /** It serves these tickets too. */
    public void serve(Answer answer, List<Ticket> others, long by) {
        em.flush();
        answerRecipientRepository.chooseFor(answer, others, by);
    }

    public void submit(Answer answer, long by, Instant at) {
        ticketRepository.stepAt(
                answer.getTicket(),
                StepKind.A_REVISION,
                null,
                by,
                at,
                (t, now) -> {
                    t.submitForReview(now);
                    answer.submit(now);
                });
    }

    public void returnToArea(Answer answer, String reason, long by, Instant at) {
        ticketRepository.stepAt(
                answer.getTicket(),
                StepKind.DEVOLUCION,
                reason,
                by,
                at,
                (t, now) -> {
                    t.returnToArea(now);
                    answer.returnToArea(reason, now);
                });
    }

    public void askApproval(Answer answer, long by, Instant at) {
        approvalRequester.ask(answer, null, by, at);
    }

    public void approve(Answer answer, long by, Instant at) {
        ticketRepository.stepAt(
                answer.getTicket(),
                StepKind.VISACION,
                null,
                by,
                at,
                (t, now) -> {
                    t.backFromApproval(now);
                    answer.approve(by, "", now);
                    em.persist(
                            ApprovalDecision.approved(
                                    answer, answer.hash(""), new Approver(by, null), now));
                });
    }

    public void reject(
            Answer answer, RejectionReason rejectionReason, String reason, long by, Instant at) {
        ticketRepository.stepAt(
                answer.getTicket(),
                StepKind.RECHAZO,
                reason,
                by,
                at,
                (t, now) -> {
                    t.backFromApproval(now);
                    answer.reject(reason, now);
                    em.persist(
                            ApprovalDecision.rejected(
                                    answer,
                                    answer.hash(""),
                                    new Approver(by, null),
                                    rejectionReason,
                                    reason,
                                    now));
                });
    }

    /** Sent to a person who must still be called or written to. */
    public void awaitCall(Answer answer, long sender, Instant at) {
        ticketRepository.stepAt(
                answer.getTicket(),
                StepKind.POR_COMUNICAR,
                null,
                sender,
                at,
                (t, now) -> {
                    t.requireReviewed();
                    answer.send(sender, now, now);
                    answer.awaitDelivery(now);
                    callRequested.fire(new AnswerCallRequested(t.getId(), answer.getId(), 0, now));
                });
    }

    public void leave(Answer answer, long sender, Instant at) {
        StepKind kind = StepKind.valueOf(answer.getStage().name());
        ticketRepository.stepAt(
                answer.getTicket(),
                kind,
                null,
                sender,
                at,
                (t, now) -> {
                    answer.send(sender, now, now);
                    answer.conclude(t, now, clock.getZone());
                    answer.leave("", now);
                    left.fire(AnswerLeft.of(answer, 0));
                });
    }
}
