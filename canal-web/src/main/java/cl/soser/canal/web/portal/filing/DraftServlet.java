package cl.soser.canal.web.portal.filing;

import cl.soser.canal.filing.AlikeRequestService;
import cl.soser.canal.filing.AlikeRequests;
import cl.soser.canal.filing.DraftState;
import cl.soser.canal.filing.DraftValues;
import cl.soser.canal.filing.FilingService;
import cl.soser.canal.question.ReplyValues;
import cl.soser.canal.shared.TypedField;
import cl.soser.canal.shared.throttle.TooManyRequestsException;
import cl.soser.canal.web.shared.form.QuestionForm;
import cl.soser.canal.web.shared.language.SpanishParts;
import cl.soser.canal.web.shared.request.ClientNetwork;
import cl.soser.canal.web.shared.request.VisitorCookies;
import cl.soser.canal.web.shared.time.Dates;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
@WebServlet("/solicitudes/borrador")
public class DraftServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int TOO_MANY = 429;
    private static final String STEP_LEFT = "step";
    private static final DraftState NEW = new DraftState(DraftValues.NOTHING, null);

    @Inject FilingService filingService;
    @Inject VisitorCookies cookies;
    @Inject ClientNetwork networks;
    @Inject AlikeRequestService alikeRequestService;
    @Inject Clock clock;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        Map<TypedField, String> typed = DraftRequest.typed(request);
        ReplyValues replies = QuestionForm.sent(request);
        String writer = request.getParameter("como");
        if (writer != null && !writer.equals(request.getRemoteUser())) {
            response.setStatus(HttpServletResponse.SC_GONE);
            return;
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        DraftRequest draft = DraftRequest.of(request, cookies, filingService);
        DraftState state = draft.state() == null ? NEW : draft.state();
        if (state.isFiled() || typed.isEmpty()) {
            return;
        }
        try {
            String token = draft.token();
            if (!filingService.save(token, typed, replies)) {
                if (filingService.read(token).filter(DraftState::isFiled).isPresent()) {
                    return;
                }
                token = filingService.open(networks.of(request), draft.next(), typed, replies);
                cookies.keepDraft(response, token);
            }
            response.setHeader("X-Draft", token);
            DraftValues whole = state.typed().with(typed);
            response.setHeader("X-Saved-At", encoded(savedAt(whole)));
            if (STEP_LEFT.equals(request.getHeader("X-Autosave"))) {
                response.setHeader("X-Alike", encoded(alike(whole, networks.of(request))));
            }
        } catch (TooManyRequestsException tooMany) {
            response.setStatus(TOO_MANY);
            response.setHeader("Retry-After", String.valueOf(tooMany.retryAfterSeconds()));
        }
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
        return Dates.hour(clock.instant(), filingService.zone(typed));
    }

    /** As a script's decodeURIComponent reads it; headers carry no accents. */
    private static String encoded(String words) {
        return URLEncoder.encode(SpanishParts.plain(words), StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
