package cl.soser.canal.web.portal.filing;

import cl.soser.canal.filing.Consent;
import cl.soser.canal.filing.DraftError;
import cl.soser.canal.filing.DraftField;
import cl.soser.canal.filing.DraftState;
import cl.soser.canal.filing.DraftValues;
import cl.soser.canal.filing.FilingResult;
import cl.soser.canal.filing.FilingService;
import cl.soser.canal.question.ReplyValues;
import cl.soser.canal.shared.CanalException;
import cl.soser.canal.shared.JsonProvider;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.TypedField;
import cl.soser.canal.web.shared.files.FileErrorResponse;
import cl.soser.canal.web.shared.form.QuestionForm;
import cl.soser.canal.web.shared.request.ClientNetwork;
import cl.soser.canal.web.shared.request.VisitorCookies;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Takes in a request that waited on a phone, perhaps for days and written on an older edition of
 * the form: {@code number}, or {@code flaws} for its writer to put right. Its key alone says which
 * request it is, whatever draft the cookie of the phone means by now; so it is filed once, however
 * often it is sent. It is taken in only for whom it was written, which is nobody where there was no
 * session. Of a phone that is shared the cookies of the request are taken away.
 */
@WebServlet("/solicitudes/entrega")
public class DeliveryServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final DraftState NEW = new DraftState(DraftValues.NOTHING, null);

    @Inject transient FilingService filingService;
    @Inject transient SchoolMatcher schoolMatcher;
    @Inject transient VisitorCookies cookies;
    @Inject transient ClientNetwork networks;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            String key = request.getParameter(DraftRequest.KEY);
            if (!VisitorCookies.isToken(key)) {
                throw new NotAllowedException("delivery.incomplete");
            }
            requireSameWriter(request);
            JsonObjectBuilder said = answer(request, response, key, deliver(request, key));
            FileErrorResponse.json(response, HttpServletResponse.SC_OK, said.build().toString());
        } catch (CanalException no) {
            FileErrorResponse.send(request, response, no);
        }
    }

    private static void requireSameWriter(HttpServletRequest request) {
        String writer = Objects.requireNonNullElse(request.getParameter("como"), "");
        if (!writer.equals(Objects.requireNonNullElse(request.getRemoteUser(), ""))) {
            throw new NotAllowedException("delivery.otherAccount");
        }
    }

    private FilingResult deliver(HttpServletRequest request, String key) {
        DraftState before = filingService.read(key).orElse(NEW);
        if (!before.isFiled()) {
            ReplyValues replies = QuestionForm.sent(request);
            keep(request, key, whole(request, before.typed().with(replies)), replies);
        }
        boolean accepted = request.getParameter("f:termsAccepted:termsAccepted") != null;
        return filingService.submit(key, new Consent(accepted, null), networks.of(request));
    }

    /** A page that left something open is completed as any other is. */
    private Map<TypedField, String> whole(HttpServletRequest request, DraftValues before) {
        DraftValues typed = before.with(DraftRequest.typed(request));
        DraftValues completed = filingService.completed(typed.with(schoolMatcher.lacking(typed)));
        Map<TypedField, String> whole = new HashMap<>();
        DraftField.all().forEach(field -> whole.put(field, completed.get(field)));
        whole.put(DraftField.CREATE_ACCOUNT, "");
        return whole;
    }

    private void keep(
            HttpServletRequest request,
            String key,
            Map<TypedField, String> typed,
            ReplyValues replies) {
        if (filingService.save(key, typed, replies) || filingService.read(key).isPresent()) {
            return;
        }
        String opened = filingService.open(networks.of(request), key, typed, replies);
        if (!opened.equals(key)) {
            filingService.forget(opened);
            throw new NotAllowedException("delivery.keyTaken");
        }
    }

    private JsonObjectBuilder answer(
            HttpServletRequest request,
            HttpServletResponse response,
            String key,
            FilingResult filed) {
        if (filed.number() == null) {
            return JsonProvider.object().add("flaws", flaws(filed.flaws()));
        }
        if ("no".equals(request.getParameter("compartido"))) {
            cookies.keepDraft(response, key);
            if (filed.grant() != null) {
                cookies.keepGrant(response, filed.grant());
            }
        } else if (cookies.draft(request).filter(key::equals).isPresent()) {
            cookies.dropDraft(response);
        }
        return JsonProvider.object().add("number", filed.number());
    }

    /** As the script of the form reads them. */
    static JsonArrayBuilder flaws(List<DraftError> flaws) {
        JsonArrayBuilder all = JsonProvider.array();
        for (DraftError flaw : flaws) {
            all.add(
                    JsonProvider.object()
                            .add("field", flaw.field() == null ? "" : flaw.field())
                            .add("step", flaw.step().page())
                            .add("words", DraftErrors.words(flaw)));
        }
        return all;
    }
}
