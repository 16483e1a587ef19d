package cl.soser.canal.web.gestion.callcentre;

import cl.soser.canal.callcentre.CallIntakeService;
import cl.soser.canal.directory.School;
import cl.soser.canal.filing.DraftField;
import cl.soser.canal.filing.DraftValues;
import cl.soser.canal.filing.FilingService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether there are tickets about the same place or lot, and topic. */
@Path("gestion/llamada/parecidas")
@RequestScoped
@OperatorsOnly
@Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
public class SimilarTicketResource {

    @Inject CallIntakeService callIntakeService;
    @Inject FilingService filingService;
    @Inject OperatorTicketRows operatorTicketRows;

    @POST
    public List<OperatorTicketRow> alike(@Context HttpServletRequest sent) {
        String topic = SentFields.text(sent, "topic");
        DraftValues place =
                DraftValues.NOTHING.with(
                        Map.of(DraftField.SCHOOL, SentFields.text(sent, "school")));
        Optional<School> school = filingService.school(place);
        String lot = SentFields.text(sent, "lot");
        return topic.isEmpty() || school.isEmpty() && lot.isBlank()
                ? List.of()
                : operatorTicketRows.of(
                        callIntakeService.alike(
                                school.map(School::getId).orElse(null), topic, lot));
    }
}
