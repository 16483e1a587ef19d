package cl.soser.canal.web.gestion;

import cl.soser.canal.callcentre.CallIntakeService;
import cl.soser.canal.callcentre.CallerDetails;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.shared.JsonProvider;
import cl.soser.canal.web.shared.Dates;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** The person chosen: the data for the form, and their earlier tickets. */
@WebServlet("/gestion/llamada/persona")
public class CallerDetailsServlet extends OperatorServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient CallIntakeService callIntakeService;
    @Inject transient OperatorTicketRows operatorTicketRows;
    @Inject transient Dates dates;

    @Override
    JsonValue answer(HttpServletRequest request) {
        CallerDetails sheet = callIntakeService.open(text(request, "person"));
        return JsonProvider.object()
                .add("handle", sheet.handle())
                .add("version", sheet.version())
                .add("account", sheet.account())
                .add("fields", fields(sheet.details()))
                .add("tickets", operatorTicketRows.of(sheet.tickets()))
                .build();
    }

    /** By the names of the form. */
    private JsonObjectBuilder fields(PersonDetails details) {
        return JsonProvider.object()
                .add("firstNames", details.firstNames())
                .add("lastNames", details.lastNames())
                .add("documentType", name(details.identity().documentType()))
                .add("document", known(details.identity().document()))
                .add("userType", name(details.userType()))
                .add("mobile", known(details.contact().mobile()))
                .add("landline", known(details.contact().landline()))
                .add("email", known(details.contact().email()))
                .add("answerChannel", name(details.contact().answerChannel()))
                .add("postalAddress", known(details.contact().postalAddress()))
                .add("comunaCode", known(details.contact().comunaCode()))
                .add("birthDate", dates.day(details.birthDate()))
                .add("sex", name(details.sex()));
    }

    private static String name(Enum<?> code) {
        return code == null ? "" : code.name();
    }

    private static String known(String text) {
        return text == null ? "" : text;
    }
}
