package cl.soser.canal.web.gestion;

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
import cl.soser.canal.notification.template.FirstAidQuery;
import cl.soser.canal.question.QuestionQuery;
import cl.soser.canal.shared.JsonProvider;
import cl.soser.canal.sla.DeadlineLabels;
import cl.soser.canal.ticket.FileTicketCommand;
import cl.soser.canal.web.shared.Bundles;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/**
 * Files a call, or a mail at the same desk: answers with what is read to the caller, with what is
 * lacking, or with what would change in the person on record and wants a yes.
 */
@WebServlet("/gestion/llamada/guardar")
public class CallFilingServlet extends OperatorServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient FirstAidQuery firstAidQuery;
    @Inject transient CallIntakeService callIntakeService;
    @Inject transient MailFilingService mails;
    @Inject transient CallFormErrors callFormErrors;
    @Inject transient FilingService filingService;
    @Inject transient CatalogueQuery catalogueQuery;
    @Inject transient QuestionQuery questionQuery;
    @Inject transient CallerChangeRows changes;

    @Override
    JsonValue answer(HttpServletRequest request) {
        Long mail = id(request, "mail");
        CallForm form = CallForm.of(request, mail == null ? Channel.LINEA_800 : Channel.WEB);
        Map<String, String> lacking = callFormErrors.of(form);
        if (!lacking.isEmpty()) {
            JsonObjectBuilder words = JsonProvider.object();
            lacking.forEach(words::add);
            return JsonProvider.object().add("flaws", words).build();
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
        return filed.receipt() == null ? changes.of(filed.changes()) : receipt(filed.receipt());
    }

    private JsonValue receipt(CallReceipt receipt) {
        JsonArrayBuilder texts = JsonProvider.array();
        if (receipt.firstAid() != null) {
            firstAidQuery.of(receipt.firstAid()).steps().forEach(texts::add);
        }
        if (receipt.answered()) {
            texts.add(Bundles.text("desk.say.answered"));
        } else if (receipt.due() == null) {
            texts.add(Bundles.text("desk.say.noTerm"));
        } else {
            texts.add(
                    Bundles.text(
                            "desk.say.deadline",
                            DeadlineLabels.full(receipt.due(), receipt.zone())));
        }
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
        JsonObjectBuilder done =
                JsonProvider.object()
                        .add("number", receipt.number())
                        .add("spoken", SpokenNumber.of(receipt.number()))
                        .add("alert", receipt.alert())
                        .add("say", texts);
        if (receipt.readable()) {
            done.add("href", "/gestion/tickets/" + receipt.number());
        }
        return JsonProvider.object().add("filed", done).build();
    }
}
