package cl.soser.canal.web.gestion.answer;

import cl.soser.canal.account.Role;
import cl.soser.canal.response.LateDecisionException;
import cl.soser.canal.response.workflow.AnswerService;
import cl.soser.canal.response.workflow.RejectionReason;
import cl.soser.canal.shared.IncompleteException;
import cl.soser.canal.shared.IncompleteException.Missing;
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

/** What Operations decides about an answer, or whoever stands in for it. */
@Named
@ViewScoped
public class AnswerDecisionView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject AnswerService answerService;
    @Inject TicketView view;
    @Inject AnswerView answer;
    @Inject AnswerReviewView review;
    @Inject CurrentUser user;

    private RejectionReason rejectionReason;

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
                                view.ref(),
                                answer.getVersion(),
                                rejectionReason,
                                review.getReason()),
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
            rejectionReason = null;
            review.finish(done);
        } else {
            Messages.addFlashGlobalInfo(done);
            Faces.redirect("/gestion?bandeja=POR_VISAR"); // decided, it is no longer theirs to see
        }
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
}
