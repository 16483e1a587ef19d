package cl.soser.canal.web.gestion.answer;

import cl.soser.canal.account.Role;
import cl.soser.canal.response.LateDecisionException;
import cl.soser.canal.response.workflow.AnswerService;
import cl.soser.canal.response.workflow.RejectionReason;
import cl.soser.canal.shared.IncompleteException;
import cl.soser.canal.shared.IncompleteException.Missing;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.web.gestion.ticket.NoteView;
import cl.soser.canal.web.gestion.ticket.TicketPage;
import cl.soser.canal.web.gestion.ticket.TicketView;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.error.Refusal;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/**
 * The buttons that move an answer: submit, return, ask for approval, approve, reject, send and
 * undo.
 */
@Named
@ViewScoped
public class AnswerReviewView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject AnswerService answerService;
    @Inject TicketView view;
    @Inject AnswerView answer;
    @Inject NoteView note;
    @Inject TicketPage page;
    @Inject CurrentUser user;
    @Inject CommonAnswerView common;

    private String reason;
    private RejectionReason rejectionReason;
    private boolean pertinent;

    public void submit() {
        requireKeptChoice();
        answer.keepForTheNext();
        answer.requireBegun();
        answerService.submit(view.ref());
        finish("review.done.submit");
    }

    public void giveBack() {
        answer.keepForTheNext();
        answerService.returnToArea(view.ref(), reason);
        finish("review.done.giveBack");
    }

    public void askApproval() {
        requireKeptChoice();
        answer.keepForTheNext();
        boolean anybody = answerService.askApproval(view.ref(), reason);
        finish(
                anybody
                        ? page.getActs().getApprovalKey() + ".done"
                        : "review.done.askApproval.away");
    }

    /** The mark is for the very text this screen shows. */
    public void approve() {
        decide(() -> answerService.approve(view.ref(), answer.getVersion()), "review.done.approve");
    }

    public void reject() {
        if (rejectionReason == null) {
            throw new IncompleteException(
                    List.of(new Missing("answer.rejection.missing", "rejectionReason")));
        }
        decide(
                () ->
                        answerService.reject(
                                view.ref(), answer.getVersion(), rejectionReason, reason),
                "review.done.reject");
    }

    /** What comes too late shows how things are now: the next press is about that. */
    private void decide(Runnable decision, String done) {
        Refusal.orRenew(
                decision,
                no -> {
                    if (no instanceof LateDecisionException) {
                        view.look();
                        answer.follow();
                    }
                });
        if (user.is(Role.OPERACIONES)) {
            finish(done);
        } else {
            Messages.addFlashGlobalInfo(done);
            Faces.redirect("/gestion?bandeja=POR_VISAR"); // decided, it is no longer theirs to see
        }
    }

    /** A reason was written for a rejection that can no longer be made. */
    public boolean isLeftover() {
        return reason != null
                && !reason.isBlank()
                && user.is(Role.OPERACIONES)
                && !page.getActs().isApproving()
                && !page.getActs().isReviewing();
    }

    public void reasonToNote() {
        note.add(reason);
        reason = null;
        view.done("review.late.toNote.done");
    }

    public void dropReason() {
        reason = null;
    }

    public void send() {
        requireKeptChoice();
        answer.keepForTheNext();
        answerService.send(view.ref(), pertinent);
        finish("review.done.send");
    }

    public void undo() {
        answerService.undo(view.ref());
        finish("review.done.undo");
    }

    private void requireKeptChoice() {
        if (common.isUnkept()) {
            throw new NotAllowedException("common.unkept");
        }
    }

    private void finish(String key) {
        reason = null;
        rejectionReason = null;
        pertinent = false;
        view.acted(key);
        answer.follow();
    }

    public RejectionReason[] getRejectionReasons() {
        return RejectionReason.values();
    }

    public RejectionReason getRejectionReason() {
        return rejectionReason;
    }

    public void setRejectionReason(RejectionReason rejectionReason) {
        this.rejectionReason = rejectionReason;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public boolean isPertinent() {
        return pertinent;
    }

    public void setPertinent(boolean pertinent) {
        this.pertinent = pertinent;
    }
}
