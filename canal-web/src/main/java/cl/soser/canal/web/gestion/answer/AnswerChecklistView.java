package cl.soser.canal.web.gestion.answer;

import cl.soser.canal.response.AnswerContent;
import cl.soser.canal.response.workflow.AnswerService;
import cl.soser.canal.shared.IncompleteException.Missing;
import cl.soser.canal.web.gestion.ticket.TicketPage;
import cl.soser.canal.web.gestion.ticket.TicketView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** All that the text on the screen lacks before it goes on, as typed so far. */
@Named
@RequestScoped
public class AnswerChecklistView {

    @Inject AnswerService answerService;
    @Inject TicketView view;
    @Inject TicketPage page;
    @Inject AnswerView answer;
    @Inject AnswerReviewView review;
    @Inject AnswerApprovalView approval;

    private List<AnswerGap> gaps;

    /** Empty until the page is drawn: before that, what was typed is not taken over yet. */
    public List<AnswerGap> getGaps() {
        if (FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            return List.of();
        }
        if (gaps == null) {
            List<Integer> rows = answer.getForm().writtenRows();
            gaps =
                    lacks().stream()
                            .map(
                                    lack ->
                                            AnswerGap.of(
                                                    lack,
                                                    lack.row() == null
                                                            ? null
                                                            : rows.get(lack.row())))
                            .toList();
        }
        return gaps;
    }

    private List<Missing> lacks() {
        AnswerContent text = answer.getForm().text();
        return page.getActs().isReviewing() && approval.getReason() == null
                ? answerService.lacksToSend(view.getNumber(), text, review.isPertinent())
                : answerService.lacks(view.getNumber(), text);
    }
}
