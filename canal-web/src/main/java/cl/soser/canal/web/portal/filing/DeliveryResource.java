package cl.soser.canal.web.portal.filing;

import cl.soser.canal.filing.Consent;
import cl.soser.canal.filing.DraftField;
import cl.soser.canal.filing.DraftState;
import cl.soser.canal.filing.DraftValues;
import cl.soser.canal.filing.FilingResult;
import cl.soser.canal.filing.FilingService;
import cl.soser.canal.question.ReplyValues;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.TypedField;
import cl.soser.canal.web.shared.files.FromQueue;
import cl.soser.canal.web.shared.form.QuestionForm;
import cl.soser.canal.web.shared.request.ClientNetwork;
import cl.soser.canal.web.shared.request.VisitorCookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Takes in a request that waited on a phone, perhaps for days and written on an older edition of
 * the form: answers with its number, or with what its writer has to put right. Its key alone says
 * which request it is, whatever draft the cookie of the phone means by now; so it is filed once,
 * however often it is sent. It is taken in only for whom it was written, which is nobody where
 * there was no session. Of a phone that is shared the cookies of the request are taken away.
 */
@Path("solicitudes/entrega")
@RequestScoped
@FromQueue
@Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
public class DeliveryResource {

    private static final DraftState NEW = new DraftState(DraftValues.NOTHING, null);

    @Inject FilingService filingService;
    @Inject SchoolMatcher schoolMatcher;
    @Inject VisitorCookies cookies;
    @Inject ClientNetwork networks;

    @POST
    public Record deliver(
            @Context HttpServletRequest request, @Context HttpServletResponse response) {
        String key = request.getParameter(DraftRequest.KEY);
        if (!VisitorCookies.isToken(key)) {
            throw new NotAllowedException("delivery.incomplete");
        }
        requireSameWriter(request);
        FilingResult filed = file(request, key);
        if (filed.number() == null) {
            return DraftErrorsAnswer.of(filed.flaws());
        }
        keepCookies(request, response, key, filed.grant());
        return new Delivered(filed.number());
    }

    private static void requireSameWriter(HttpServletRequest request) {
        String writer = Objects.requireNonNullElse(request.getParameter("como"), "");
        if (!writer.equals(Objects.requireNonNullElse(request.getRemoteUser(), ""))) {
            throw new NotAllowedException("delivery.otherAccount");
        }
    }

    private FilingResult file(HttpServletRequest request, String key) {
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

    private void keepCookies(
            HttpServletRequest request, HttpServletResponse response, String key, String grant) {
        if ("no".equals(request.getParameter("compartido"))) {
            cookies.keepDraft(response, key);
            if (grant != null) {
                cookies.keepGrant(response, grant);
            }
        } else if (cookies.draft(request).filter(key::equals).isPresent()) {
            cookies.dropDraft(response);
        }
    }

    /** It is filed. */
    public record Delivered(String number) {}
}
