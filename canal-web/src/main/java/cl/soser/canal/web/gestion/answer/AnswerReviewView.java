package cl.soser.canal.web.gestion.answer;

import cl.soser.canal.response.workflow.AnswerService;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.web.gestion.ticket.TicketPage;
import cl.soser.canal.web.gestion.ticket.TicketView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The buttons that move an answer: submit, return, ask for approval, send and undo. */
@Named
@ViewScoped
public class AnswerReviewView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject AnswerService answerService;
    @Inject TicketView view;
    @Inject AnswerView answer;
    @Inject TicketPage page;
    @Inject CommonAnswerView common;

    private String reason;
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

    /** It is done: its marks and reasons are not those of the next act. */
    void finish(String key) {
        reason = null;
        pertinent = false;
        view.acted(key);
        answer.follow();
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
