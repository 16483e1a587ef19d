package cl.soser.canal.web.gestion;

import cl.soser.canal.survey.PhoneSurveyService;
import cl.soser.canal.survey.SurveyState;
import cl.soser.canal.survey.TicketSurveyRow;
import cl.soser.canal.web.shared.Bundles;
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

    /** "4. Buena · Sí"; its state while there is no answer. */
    public String answerText(TicketSurveyRow row) {
        if (row.vote() == null) {
            return row.state() == SurveyState.OMITIDA
                    ? Bundles.text("surveyOmission." + row.omission())
                    : Bundles.text("surveyState." + row.state());
        }
        return row.vote().score() == null
                ? Bundles.text("survey.held." + row.vote().solved())
                : Bundles.text("survey.score." + row.vote().score())
                        + " · "
                        + Bundles.text("ticketSurvey.solved." + row.vote().solved());
    }
}
