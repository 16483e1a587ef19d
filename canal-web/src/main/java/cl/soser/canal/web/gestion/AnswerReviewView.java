package cl.soser.canal.web.gestion;

import cl.soser.canal.account.Role;
import cl.soser.canal.response.LateDecisionException;
import cl.soser.canal.response.workflow.AnswerService;
import cl.soser.canal.response.workflow.RejectionReason;
import cl.soser.canal.shared.IncompleteException;
import cl.soser.canal.shared.IncompleteException.Missing;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.web.shared.CurrentUser;
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
    private RejectionReason refusal;
    private boolean pertinent;

    public void submit() {
        refuseUnkeptChoice();
        answer.keepForTheNext();
        answerService.submit(view.ref());
        finish("review.done.submit");
    }

    public void giveBack() {
        answer.keepForTheNext();
        answerService.giveBack(view.ref(), reason);
        finish("review.done.giveBack");
    }

    public void askApproval() {
        refuseUnkeptChoice();
        answer.keepForTheNext();
        boolean anybody = answerService.askApproval(view.ref(), reason);
        finish(anybody ? "review.done.askApproval" : "review.done.askApproval.away");
    }

    /** The mark is for the very text this screen shows. */
    public void approve() {
        decide(() -> answerService.approve(view.ref(), answer.getVersion()), "review.done.approve");
    }

    public void refuse() {
        if (refusal == null) {
            throw new IncompleteException(
                    List.of(new Missing("answer.refusal.missing", "refusal")));
        }
        decide(
                () -> answerService.refuse(view.ref(), answer.getVersion(), refusal, reason),
                "review.done.refuse");
    }

    /** What comes too late shows how things are now: the next press is about that. */
    private void decide(Runnable decision, String done) {
        try {
            decision.run();
        } catch (LateDecisionException late) {
            view.look();
            answer.follow();
            throw late;
        }
        if (user.is(Role.OPERACIONES)) {
            finish(done);
        } else {
            Messages.addFlashGlobalInfo(done);
            Faces.redirect("/gestion?bandeja=POR_VISAR"); // decided, it is no longer theirs to see
        }
    }

    /** A reason was written for a refusal that can no longer be made. */
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
        refuseUnkeptChoice();
        answer.keepForTheNext();
        answerService.send(view.ref(), pertinent);
        finish("review.done.send");
    }

    public void undo() {
        answerService.undo(view.ref());
        finish("review.done.undo");
    }

    private void refuseUnkeptChoice() {
        if (common.isUnkept()) {
            throw new NotAllowedException("common.unkept");
        }
    }

    private void finish(String key) {
        reason = null;
        refusal = null;
        pertinent = false;
        view.done(key);
        answer.follow();
    }

    public RejectionReason[] getRefusals() {
        return RejectionReason.values();
    }

    public RejectionReason getRefusal() {
        return refusal;
    }

    public void setRefusal(RejectionReason refusal) {
        this.refusal = refusal;
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
