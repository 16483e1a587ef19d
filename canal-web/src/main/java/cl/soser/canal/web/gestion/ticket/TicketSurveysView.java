package cl.soser.canal.web.gestion.ticket;

import cl.soser.canal.survey.PhoneSurveyService;
import cl.soser.canal.survey.TicketSurveyRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The questions about the ticket that is shown. */
@Named
@RequestScoped
public class TicketSurveysView {

    @Inject PhoneSurveyService phoneSurveyService;
    @Inject TicketView view;

    private List<TicketSurveyRow> rows;

    public List<TicketSurveyRow> getRows() {
        if (rows == null) {
            rows = phoneSurveyService.ofTicket(view.getNumber());
        }
        return rows;
    }
}
