package cl.soser.canal.web.gestion.callcentre;

import cl.soser.canal.callcentre.CallIntakeService;
import cl.soser.canal.callcentre.CallerDetails;
import cl.soser.canal.person.ContactDetails;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.web.shared.time.Dates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The person chosen: the data for the form, and their earlier tickets. */
@Path("gestion/llamada/persona")
@RequestScoped
@OperatorsOnly
@Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
public class CallerDetailsResource {

    @Inject CallIntakeService callIntakeService;
    @Inject OperatorTicketRows operatorTicketRows;
    @Inject Dates dates;

    @POST
    public Chosen open(@Context HttpServletRequest sent) {
        CallerDetails sheet = callIntakeService.open(SentFields.text(sent, "person"));
        return new Chosen(
                sheet.handle(),
                sheet.version(),
                sheet.account(),
                fields(sheet.details()),
                operatorTicketRows.of(sheet.tickets()));
    }

    private CallerFields fields(PersonDetails details) {
        ContactDetails contact = details.contact();
        return new CallerFields(
                details.firstNames(),
                details.lastNames(),
                name(details.identity().documentType()),
                known(details.identity().document()),
                name(details.userType()),
                known(contact.mobile()),
                known(contact.landline()),
                known(contact.email()),
                name(contact.answerChannel()),
                known(contact.postalAddress()),
                known(contact.comunaCode()),
                dates.day(details.birthDate()),
                name(details.sex()));
    }

    private static String name(Enum<?> code) {
        return code == null ? "" : code.name();
    }

    private static String known(String text) {
        return text == null ? "" : text;
    }

    /**
     * The person.
     *
     * @param handle under which a form names them
     * @param account whether they have one
     */
    public record Chosen(
            String handle,
            int version,
            boolean account,
            CallerFields fields,
            List<OperatorTicketRow> tickets) {}

    /** By the names of the form; the empty text for what is not known. */
    public record CallerFields(
            String firstNames,
            String lastNames,
            String documentType,
            String document,
            String userType,
            String mobile,
            String landline,
            String email,
            String answerChannel,
            String postalAddress,
            String comunaCode,
            String birthDate,
            String sex) {}
}
