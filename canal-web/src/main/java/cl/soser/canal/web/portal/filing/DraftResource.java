package cl.soser.canal.web.portal.filing;

import cl.soser.canal.filing.AlikeRequestService;
import cl.soser.canal.filing.AlikeRequests;
import cl.soser.canal.filing.DraftState;
import cl.soser.canal.filing.DraftValues;
import cl.soser.canal.filing.FilingService;
import cl.soser.canal.question.ReplyValues;
import cl.soser.canal.shared.TypedField;
import cl.soser.canal.web.shared.form.QuestionForm;
import cl.soser.canal.web.shared.language.SpanishParts;
import cl.soser.canal.web.shared.request.ClientNetwork;
import cl.soser.canal.web.shared.request.VisitorCookies;
import cl.soser.canal.web.shared.time.DateLabels;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps the form of a request while it is being typed. The response has the time of saving, in the
 * school's time zone, and the key of the draft, which another page may have opened meanwhile. A
 * page after its request was filed changes nothing, and neither does one of a session that ended:
 * 410.
 */
@Path("solicitudes/borrador")
@RequestScoped
public class DraftResource {

    private static final String STEP_LEFT = "step";
    private static final DraftState NEW = new DraftState(DraftValues.NOTHING, null);

    @Inject FilingService filingService;
    @Inject VisitorCookies cookies;
    @Inject ClientNetwork networks;
    @Inject AlikeRequestService alikeRequestService;
    @Inject Clock clock;

    @POST
    public Response keep(
            @Context HttpServletRequest request, @Context HttpServletResponse response) {
        Map<TypedField, String> typed = DraftRequest.typed(request);
        ReplyValues replies = QuestionForm.sent(request);
        String writer = request.getParameter("como");
        if (writer != null && !writer.equals(request.getRemoteUser())) {
            return Response.status(Response.Status.GONE).entity("").build();
        }
        DraftRequest draft = DraftRequest.of(request, cookies, filingService);
        DraftState state = draft.state() == null ? NEW : draft.state();
        String token =
                state.isFiled() || typed.isEmpty()
                        ? null
                        : kept(draft, typed, replies, request, response);
        return token == null
                ? Response.noContent().build()
                : saved(token, state.typed().with(typed), request);
    }

    /** The token of the draft that holds it now; null where its twin was filed meanwhile. */
    private String kept(
            DraftRequest draft,
            Map<TypedField, String> typed,
            ReplyValues replies,
            HttpServletRequest request,
            HttpServletResponse response) {
        String token = draft.token();
        if (filingService.save(token, typed, replies)) {
            return token;
        }
        if (filingService.read(token).filter(DraftState::isFiled).isPresent()) {
            return null;
        }
        String opened = filingService.open(networks.of(request), draft.next(), typed, replies);
        cookies.keepDraft(response, opened);
        return opened;
    }

    private Response saved(String token, DraftValues whole, HttpServletRequest request) {
        Response.ResponseBuilder answer =
                Response.noContent()
                        .header("X-Draft", token)
                        .header("X-Saved-At", encoded(savedAt(whole)));
        if (STEP_LEFT.equals(request.getHeader("X-Autosave"))) {
            answer.header("X-Alike", encoded(alike(whole, networks.of(request))));
        }
        return answer.build();
    }

    /** What is said of similar requests: of others, of her own, and its number; a line each. */
    private String alike(DraftValues typed, String network) {
        AlikeRequests alike = alikeRequestService.to(typed, network);
        return Stream.of(
                        AlikeView.several(alike),
                        AlikeView.own(alike, filingService.zone(typed)),
                        alike.ownNumber())
                .map(words -> Objects.requireNonNullElse(words, ""))
                .collect(Collectors.joining("\n"));
    }

    private String savedAt(DraftValues typed) {
        return DateLabels.hour(clock.instant(), filingService.zone(typed));
    }

    /** As a script's decodeURIComponent reads it; headers carry no accents. */
    private static String encoded(String words) {
        return URLEncoder.encode(SpanishParts.plain(words), StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
