package cl.soser.canal.web.gestion.answer;

import cl.soser.canal.response.Finding;
import cl.soser.canal.ticket.CauseKind;
import cl.soser.canal.web.gestion.ticket.TicketPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the answer of a stage says beside its words. */
@Named
@RequestScoped
public class AnswerStageView {

    @Inject AnswerView answer;
    @Inject TicketPage page;

    /** A definitive answer to a Reclamo says cause, finding and what is corrected. */
    public boolean isComplaint() {
        return answer.getForm().isDefinitive()
                && page.getTicket().getMotive().getCode().equals("RECLAMO");
    }

    public boolean isStepsPossible() {
        return page.getTicket().getRoundAnsweredAt() == null;
    }

    public CauseKind[] getCauseKinds() {
        return CauseKind.values();
    }

    public Finding[] getFindings() {
        return Finding.values();
    }
}
