package cl.soser.canal.web.gestion.answer;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.response.Answer;
import cl.soser.canal.response.workflow.AnswerService;
import cl.soser.canal.response.workflow.ApprovalDecision;
import cl.soser.canal.ticket.handling.TicketDetails;
import cl.soser.canal.web.gestion.ticket.TicketPage;
import cl.soser.canal.web.gestion.ticket.TicketView;
import cl.soser.canal.web.shared.CurrentUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Whether the text under way needs a yes of Operations, who may give it, and what was decided. */
@Named
@RequestScoped
public class AnswerApprovalView {

    @Inject TicketView view;
    @Inject TicketPage page;
    @Inject AnswerService answers;
    @Inject CurrentUser user;
    @Inject Caller caller;

    private TicketDetails of;
    private String reason;

    /** Why it needs one; null where it does not. Asked once, and again after each act. */
    public String getReason() {
        if (of != page.getSheet()) {
            of = page.getSheet();
            boolean may =
                    user.is(Role.ADMINISTRADOR) || user.is(Role.AREA) || user.is(Role.OPERACIONES);
            reason =
                    may && page.getDraft() != null
                            ? answers.approvalReason(view.getNumber()).orElse(null)
                            : null;
        }
        return reason;
    }

    /** Of Operations about the text under way. */
    public List<ApprovalDecision> getDecisions() {
        Answer draft = page.getDraft();
        return draft == null
                ? List.of()
                : answers.decisions(view.getNumber()).stream()
                        .filter(one -> draft.getId().equals(one.getAnswer()))
                        .toList();
    }

    /** A yes to a text that has been edited since. */
    public boolean isVoid(ApprovalDecision decision) {
        Answer draft = page.getDraft();
        return decision.isApproved()
                && draft != null
                && !decision.getAt().equals(draft.getApprovedAt());
    }

    /** Whether the user wrote or changed the text under way, and so may not approve it. */
    public boolean isOwn() {
        Answer draft = page.getDraft();
        return draft != null && draft.isWrittenBy(caller.requireId());
    }
}
