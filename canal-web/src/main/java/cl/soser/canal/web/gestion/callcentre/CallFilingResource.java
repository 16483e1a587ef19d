package cl.soser.canal.web.gestion.callcentre;

import cl.soser.canal.callcentre.CallFilingResult;
import cl.soser.canal.callcentre.CallIntakeService;
import cl.soser.canal.callcentre.CallReceipt;
import cl.soser.canal.callcentre.SpokenNumber;
import cl.soser.canal.catalogue.Area;
import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Topic;
import cl.soser.canal.directory.School;
import cl.soser.canal.filing.DraftField;
import cl.soser.canal.filing.FilingService;
import cl.soser.canal.inbound.MailFilingService;
import cl.soser.canal.question.QuestionQuery;
import cl.soser.canal.sla.DeadlineLabels;
import cl.soser.canal.ticket.FileTicketCommand;
import cl.soser.canal.web.shared.form.FirstAidLabels;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Files a call, or a mail at the same desk: answers with what is read to the caller, with what is
 * lacking, or with what would change in the person on record and wants a yes.
 */
@Path("gestion/llamada/guardar")
@RequestScoped
@OperatorsOnly
@Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
public class CallFilingResource {

    @Inject FirstAidLabels firstAidLabels;
    @Inject CallIntakeService callIntakeService;
    @Inject MailFilingService mails;
    @Inject CallFormErrors callFormErrors;
    @Inject FilingService filingService;
    @Inject CatalogueQuery catalogueQuery;
    @Inject QuestionQuery questionQuery;
    @Inject CallerChangeRows changes;

    @POST
    public Record file(@Context HttpServletRequest request) {
        Long mail = SentFields.id(request, "mail");
        CallForm form = CallForm.of(request, mail == null ? Channel.LINEA_800 : Channel.WEB);
        Map<String, String> lacking = callFormErrors.of(form);
        if (!lacking.isEmpty()) {
            return new IncompleteFormAnswer(lacking);
        }
        boolean product =
                catalogueQuery
                        .topic(form.typed().get(DraftField.TOPIC))
                        .filter(Topic::isProductRequested)
                        .isPresent();
        Long school = filingService.school(form.typed()).map(School::getId).orElse(null);
        FileTicketCommand asked = form.request(school, product).with(form.answers(questionQuery));
        CallFilingResult filed =
                mail == null
                        ? callIntakeService.file(asked, form.caller())
                        : mails.file(mail, asked, form.caller());
        return filed.receipt() == null
                ? changes.of(filed.changes())
                : new Receipt(said(filed.receipt()));
    }

    private Filed said(CallReceipt receipt) {
        return new Filed(
                receipt.number(),
                SpokenNumber.of(receipt.number()),
                receipt.alert(),
                texts(receipt),
                receipt.readable() ? "/gestion/tickets/" + receipt.number() : null);
    }

    /** What is read to the caller, sentence by sentence. */
    private List<String> texts(CallReceipt receipt) {
        List<String> texts = new ArrayList<>();
        if (receipt.firstAid() != null) {
            texts.addAll(firstAidLabels.spoken(receipt.firstAid()));
        }
        texts.add(term(receipt));
        String area =
                catalogueQuery.area(receipt.area()).map(Area::getLabel).orElse(receipt.area());
        texts.add(
                receipt.restricted()
                        ? Bundles.text("desk.say.readers")
                        : Bundles.text("desk.say.area", area));
        texts.add(
                receipt.contact() == null
                        ? Bundles.text("desk.say.CARTA")
                        : Bundles.text("desk.say." + receipt.channel(), receipt.contact()));
        texts.add(Bundles.text("desk.say.keep"));
        return texts;
    }

    private static String term(CallReceipt receipt) {
        if (receipt.answered()) {
            return Bundles.text("desk.say.answered");
        }
        return receipt.due() == null
                ? Bundles.text("desk.say.noTerm")
                : Bundles.text(
                        "desk.say.deadline", DeadlineLabels.full(receipt.due(), receipt.zone()));
    }

    /** It was filed. */
    public record Receipt(Filed filed) {}

    /**
     * The ticket.
     *
     * @param spoken its number as it is read out
     * @param href null where the operator may not open it
     */
    public record Filed(
            String number, String spoken, boolean alert, List<String> say, String href) {}
}
