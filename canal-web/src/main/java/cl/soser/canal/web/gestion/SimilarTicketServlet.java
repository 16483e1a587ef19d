package cl.soser.canal.web.gestion;

import cl.soser.canal.callcentre.CallIntakeService;
import cl.soser.canal.directory.School;
import cl.soser.canal.filing.DraftField;
import cl.soser.canal.filing.DraftValues;
import cl.soser.canal.filing.FilingService;
import cl.soser.canal.shared.JsonProvider;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;

/** Whether there are tickets about the same place or lot, and topic. */
@WebServlet("/gestion/llamada/parecidas")
public class SimilarTicketServlet extends OperatorServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient CallIntakeService callIntakeService;
    @Inject transient FilingService filingService;
    @Inject transient OperatorTicketRows operatorTicketRows;

    @Override
    JsonValue answer(HttpServletRequest request) {
        String topic = text(request, "topic");
        DraftValues place =
                DraftValues.NOTHING.with(Map.of(DraftField.SCHOOL, text(request, "school")));
        Optional<School> school = filingService.school(place);
        String lot = text(request, "lot");
        return topic.isEmpty() || school.isEmpty() && lot.isBlank()
                ? JsonProvider.array().build()
                : operatorTicketRows
                        .of(
                                callIntakeService.alike(
                                        school.map(School::getId).orElse(null), topic, lot))
                        .build();
    }
}
