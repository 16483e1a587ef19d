package cl.soser.canal.response.workflow;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.response.Answer;
import cl.soser.canal.response.AnswerContent;
import cl.soser.canal.response.AnswerDraftRepository;
import cl.soser.canal.response.AnswerFileRepository;
import cl.soser.canal.response.AnswerReadiness;
import cl.soser.canal.response.AnswerRecipientRepository;
import cl.soser.canal.response.AnswerState;
import cl.soser.canal.response.AnswerVersionRepository;
import cl.soser.canal.response.EarlierAnswerContent;
import cl.soser.canal.response.LateDecisionException;
import cl.soser.canal.response.LateDecisionException.Cause;
import cl.soser.canal.response.LateDecisionException.Decision;
import cl.soser.canal.response.OthersDraft;
import cl.soser.canal.response.StaleAnswerException;
import cl.soser.canal.shared.IncompleteException.Missing;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRef;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.TicketStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The use cases of an answer: the area writes and submits, the administrator returns, requests
 * approval or sends, Operations approves or rejects. Each act is one step of the table of the
 * rules, section 5. It fails if the ticket is in another state or the page is stale. A restricted
 * ticket takes the same way, with its named readers in the place of all three; whoever wrote in the
 * text does not approve it.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES})
public class AnswerService {

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject Caller caller;
    @Inject Clock clock;
    @Inject AnswerFileRepository answerFileRepository;
    @Inject AnswerVersionRepository earlier;
    @Inject AutomaticAnswerObserver automatic;
    @Inject AnswerDraftRepository answerDraftRepository;
    @Inject AnswerReadiness answerReadiness;
    @Inject ApprovalRequester approvalRequester;
    @Inject ApproverFinder approverFinder;
    @Inject AnswerRecipientRepository answerRecipientRepository;

    /** Every text of a ticket in order, the one under way last. */
    @RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES, OPERADOR})
    @TransactionAttribute(SUPPORTS)
    public List<Answer> of(@NotBlank String number) {
        Ticket ticket = ticketRepository.readable(number);
        return em.createNamedQuery(Answer.OF_TICKET, Answer.class)
                .setParameter("ticket", ticket.getId())
                .getResultList();
    }

    /** Why the text under way needs approval; empty if it does not. */
    @TransactionAttribute(SUPPORTS)
    public Optional<String> approvalReason(@NotBlank String number) {
        return answerDraftRepository
                .underWay(ticketRepository.readable(number))
                .flatMap(answerReadiness::approvalReason);
    }

    /** Overwritten texts of the text under way by other people, the newest first. */
    @RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES, OPERADOR})
    @TransactionAttribute(SUPPORTS)
    public List<EarlierAnswerContent> earlier(@NotBlank String number) {
        return answerDraftRepository
                .underWay(ticketRepository.readable(number))
                .map(earlier::of)
                .orElse(List.of());
    }

    /** The text under way, if another person wrote in it. */
    @RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES, OPERADOR})
    @TransactionAttribute(SUPPORTS)
    public Optional<OthersDraft> others(@NotBlank String number) {
        return answerDraftRepository
                .underWay(ticketRepository.readable(number))
                .map(answer -> new OthersDraft(answer.getVersion(), answer.getTextBy()))
                .filter(draft -> draft.author() != caller.requireId());
    }

    /**
     * What a text lacks before it is submitted, in the order of the form: what {@link #submit}
     * would refuse it for. The text need not be saved.
     */
    @TransactionAttribute(SUPPORTS)
    public List<Missing> lacks(@NotBlank String number, @NotNull AnswerContent text) {
        Ticket ticket = ticketRepository.readable(number);
        return answerDraftRepository
                .underWay(ticket)
                .map(answer -> answerReadiness.lacks(answer, text))
                .orElseGet(() -> answerReadiness.lacks(ticket, text));
    }

    /** What it lacks before {@link #send}. */
    @TransactionAttribute(SUPPORTS)
    public List<Missing> lacksToSend(
            @NotBlank String number, @NotNull AnswerContent text, boolean pertinent) {
        return AnswerReadiness.toSend(lacks(number, text), pertinent);
    }

    /**
     * Saves a draft while it is typed; creates one if there is none. Does not change the ticket.
     *
     * @param version of the answer as the screen showed it; null for a first draft
     * @return the saved draft
     * @throws StaleAnswerException if another person wrote meanwhile; the caller's text is stored
     */
    public Answer save(
            @NotBlank String number, Integer version, @NotNull @Valid AnswerContent text) {
        Ticket ticket = answerDraftRepository.workable(number);
        Instant now = clock.instant();
        Answer answer = answerDraftRepository.underWay(ticket).orElse(null);
        if (answer == null) {
            requireAnswerable(ticket);
            answer = new Answer(ticket, text.stage(), caller.requireId(), now);
            em.persist(answer);
        } else if (version == null || answer.getVersion() != version) {
            throw tooLate(answer, version, text);
        }
        answerDraftRepository.requireTheirTurn(answer);
        earlier.keepOfAnother(answer, text, caller.requireId());
        answer.write(text, caller.requireId(), now);
        em.flush();
        return answer;
    }

    /**
     * Resolves a conflict of two texts: one continues, and the others stay readable.
     *
     * @param seen version that the caller started from; null for a first draft
     * @param over version that the page showed beside the caller's text
     * @param mine all of the caller's text
     * @param chosen the resulting text: one of the two, or parts of each
     * @return the saved draft
     * @throws StaleAnswerException if another person wrote yet again
     */
    public Answer settle(
            @NotBlank String number,
            Integer seen,
            int over,
            @NotNull @Valid AnswerContent mine,
            @NotNull @Valid AnswerContent chosen) {
        Answer answer = answerDraftRepository.require(answerDraftRepository.workable(number));
        if (answer.getVersion() != over) {
            throw tooLate(answer, seen, mine);
        }
        answerDraftRepository.requireTheirTurn(answer);
        earlier.keepBoth(answer, seen, mine, chosen, caller.requireId());
        answer.write(chosen, caller.requireId(), clock.instant());
        em.flush();
        return answer;
    }

    private StaleAnswerException tooLate(Answer answer, Integer seen, AnswerContent text) {
        earlier.putAside(answer, seen, text, caller.requireId());
        return answerDraftRepository.isTheirTurn(answer)
                ? new StaleAnswerException(answer.text(), text)
                : StaleAnswerException.goneOn(answer.text(), text);
    }

    /**
     * Adds the files of a basket to the draft; it counts as an edit.
     *
     * @param version of the answer as the screen showed it
     * @return the saved draft
     */
    public Answer attach(@NotBlank String number, int version, @NotBlank String basket) {
        return answerDraftRepository.changeBeside(
                number, version, answer -> answerFileRepository.add(answer, basket));
    }

    /** Takes one file away from the draft. */
    public Answer detach(@NotBlank String number, int version, @NotBlank String file) {
        return answerDraftRepository.changeBeside(
                number, version, answer -> answerFileRepository.remove(answer, file));
    }

    /** Submits the draft for review. */
    public void submit(@Valid TicketRef ref) {
        Ticket ticket = ticketRepository.workable(ref);
        Answer answer = answerDraftRepository.require(ticket);
        answerReadiness.requireComplete(answer);
        ticketRepository.step(
                ticket,
                StepKind.A_REVISION,
                null,
                (t, now) -> {
                    t.submitForReview(now);
                    answer.submit(now);
                });
    }

    /** Returns the text to its area with the reason. */
    public void returnToArea(@Valid TicketRef ref, @NotBlank @Size(max = 2000) String reason) {
        Ticket ticket = ticketRepository.handled(ref, ADMINISTRADOR);
        Answer answer = answerDraftRepository.require(ticket);
        ticketRepository.step(
                ticket,
                StepKind.DEVOLUCION,
                reason,
                (t, now) -> {
                    t.returnToArea(now);
                    answer.returnToArea(reason, now);
                });
    }

    /**
     * Requests approval, by rule or by the administrator's choice.
     *
     * @return true if an approver was asked; false if all of them are absent
     * @throws NotAllowedException for a text that all of Operations have written in
     */
    public boolean askApproval(@Valid TicketRef ref, @Size(max = 2000) String reason) {
        Ticket ticket = ticketRepository.handled(ref, ADMINISTRADOR);
        Answer answer = answerDraftRepository.require(ticket);
        answerReadiness.requireComplete(answer);
        return approvalRequester.ask(answer, reason, ticketRepository.actor(), clock.instant());
    }

    /**
     * Approves exactly the text and files on the approver's page; an author never approves their
     * own text.
     *
     * @throws LateDecisionException when that is no longer what awaits the approval
     */
    public void approve(@Valid TicketRef ref, int answerVersion) {
        Answer answer = awaiting(ref, answerVersion, Decision.APPROVE);
        Approver approver = approverFinder.requireCaller(answer);
        ticketRepository.step(
                answer.getTicket(),
                StepKind.VISACION,
                null,
                (t, now) -> {
                    t.backFromApproval(now);
                    String hash = answerFileRepository.hash(answer);
                    answer.approve(approver.account(), hash, now);
                    em.persist(ApprovalDecision.approved(answer, answer.hash(hash), approver, now));
                });
    }

    /** Rejects exactly the text and files on the page, like the approval. */
    public void reject(
            @Valid TicketRef ref,
            int answerVersion,
            @NotNull RejectionReason rejectionReason,
            @NotBlank @Size(max = 2000) String reason) {
        Answer answer = awaiting(ref, answerVersion, Decision.REJECT);
        Approver approver = approverFinder.requireCaller(answer);
        ticketRepository.step(
                answer.getTicket(),
                StepKind.RECHAZO,
                reason,
                (t, now) -> {
                    t.backFromApproval(now);
                    answer.reject(reason, now);
                    em.persist(
                            ApprovalDecision.rejected(
                                    answer,
                                    answer.hash(answerFileRepository.hash(answer)),
                                    approver,
                                    rejectionReason,
                                    reason,
                                    now));
                });
    }

    /** Every decision of Operations on the texts of a ticket, in order. */
    @RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES, OPERADOR})
    @TransactionAttribute(SUPPORTS)
    public List<ApprovalDecision> decisions(@NotBlank String number) {
        return em.createNamedQuery(ApprovalDecision.OF_TICKET, ApprovalDecision.class)
                .setParameter("ticket", ticketRepository.readable(number).getId())
                .getResultList();
    }

    private Answer awaiting(TicketRef ref, int answerVersion, Decision decision) {
        Ticket ticket = ticketRepository.readable(ref.number());
        approverFinder.requireApprover(ticket);
        Answer answer = answerDraftRepository.underWay(ticket).orElse(null);
        if (answer == null) {
            throw new LateDecisionException(decision, Cause.NOT_WAITING);
        }
        if (answer.getState() != AnswerState.EN_VISACION) {
            throw new LateDecisionException(decision, answer.decided());
        }
        if (answer.getVersion() != answerVersion) {
            throw new LateDecisionException(decision, Cause.TEXT_CHANGED);
        }
        if (ticket.getVersion() != ref.version()) {
            throw new LateDecisionException(decision, Cause.TICKET_CHANGED);
        }
        return answer;
    }

    /**
     * Sends the answer: it leaves after the undo window, or at once if the window would end after
     * the term.
     *
     * @param pertinent the reviewer confirms that every point is answered
     * @return when it leaves
     */
    public Instant send(@Valid TicketRef ref, boolean pertinent) {
        Ticket ticket = ticketRepository.handled(ref, ADMINISTRADOR);
        Answer answer = answerDraftRepository.require(ticket);
        answerReadiness.requireSendable(answer, pertinent);
        if (answerReadiness.approvalReason(answer).isPresent()) {
            throw new NotAllowedException("answer.approval.needed");
        }
        Instant leaves = answerReadiness.leaving(answer, clock.instant());
        ticketRepository.step(
                ticket,
                StepKind.SALIDA,
                null,
                (t, now) -> {
                    t.requireReviewed();
                    answer.send(caller.requireId(), leaves, now);
                });
        return leaves;
    }

    /** Withdraws a sent text before it leaves. */
    public void undo(@Valid TicketRef ref) {
        Ticket ticket = ticketRepository.handled(ref, ADMINISTRADOR);
        Answer answer = answerDraftRepository.require(ticket);
        ticketRepository.step(
                ticket,
                StepKind.DESHACER,
                null,
                (t, now) -> {
                    t.requireReviewed();
                    answer.undo(now);
                    answerRecipientRepository.takenBack(answer);
                });
    }

    /** Releases the held automatic answer of Tipo 1. */
    public void releaseHeld(@Valid TicketRef ref, @NotBlank @Size(max = 2000) String reason) {
        Ticket ticket = ticketRepository.handled(ref, ADMINISTRADOR);
        if (!ticket.isHeld() || ticket.getStatus() != TicketStatus.POR_VALIDAR) {
            throw new NotAllowedException("answer.notHeld");
        }
        automatic.answer(ticket, reason, caller.requireId(), clock.instant());
    }

    private static void requireAnswerable(Ticket ticket) {
        boolean answerable =
                switch (ticket.getStatus()) {
                    case POR_VALIDAR, EN_AREA, ESPERA_CIUDADANO, RESPONDIDO -> true;
                    case EN_REVISION, EN_VISACION, CERRADO, ANULADO -> false;
                };
        if (!answerable) {
            throw new NotAllowedException("ticket.notOpen", ticket.getNumber());
        }
    }
}
