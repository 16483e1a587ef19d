package cl.soser.canal.web.portal;

import cl.soser.canal.filing.DraftField;
import cl.soser.canal.filing.DraftState;
import cl.soser.canal.filing.Filings;
import cl.soser.canal.shared.TooManyRequestsException;
import cl.soser.canal.web.shared.ClientNetwork;
import cl.soser.canal.web.shared.VisitorCookies;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.Map;

/**
 * Keeps the form of a request while it is being typed. A field is known by the last part of its
 * name; whatever is not a field of a draft is not looked at. A page left open after its request was
 * filed changes nothing.
 */
@WebServlet("/solicitudes/borrador")
public class DraftKeeper extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int TOO_MANY = 429;

    @Inject Filings filings;
    @Inject VisitorCookies cookies;
    @Inject ClientNetwork networks;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        Map<DraftField, String> typed = new EnumMap<>(DraftField.class);
        request.getParameterMap()
                .forEach(
                        (name, values) ->
                                DraftField.of(name.substring(name.lastIndexOf(':') + 1))
                                        .ifPresent(field -> typed.put(field, values[0])));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        String draft = cookies.draft(request).orElse(null);
        boolean filed = filings.read(draft).filter(DraftState::isFiled).isPresent();
        if (filed || typed.isEmpty() || filings.save(draft, typed)) {
            return;
        }
        try {
            String token = filings.open(networks.of(request));
            cookies.keepDraft(response, token);
            filings.save(token, typed);
        } catch (TooManyRequestsException tooMany) {
            response.setStatus(TOO_MANY);
            response.setHeader("Retry-After", String.valueOf(tooMany.retryAfterSeconds()));
        }
    }
}
