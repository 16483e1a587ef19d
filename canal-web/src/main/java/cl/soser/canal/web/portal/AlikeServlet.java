package cl.soser.canal.web.portal;

import cl.soser.canal.filing.AlikeRequestService;
import cl.soser.canal.filing.AlikeRequests;
import cl.soser.canal.filing.DraftField;
import cl.soser.canal.filing.DraftValues;
import cl.soser.canal.filing.FilingService;
import cl.soser.canal.shared.JsonProvider;
import cl.soser.canal.sla.DeadlineLabels;
import cl.soser.canal.web.shared.Bundles;
import cl.soser.canal.web.shared.ClientNetwork;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the form says before it is sent, asked once school and topic are known: {@code
 * {"several":"Ya recibimos…","own":"Usted ya envió…","number":"CP-2026-000123"}}, without what is
 * not said.
 */
@WebServlet("/solicitudes/parecidas")
public class AlikeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final List<DraftField> ASKED =
            List.of(DraftField.SCHOOL, DraftField.MOTIVE, DraftField.TOPIC, DraftField.SUBTOPIC);

    @Inject AlikeRequestService alikeRequestService;
    @Inject FilingService filingService;
    @Inject ClientNetwork networks;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        DraftValues typed = typed(request);
        AlikeRequests alike = alikeRequestService.to(typed, networks.of(request));
        JsonObjectBuilder answer = JsonProvider.object();
        if (alike.several()) {
            answer.add("several", AlikeView.several(alike));
        }
        if (alike.ownNumber() != null) {
            String when = DeadlineLabels.full(alike.ownAt(), filingService.zone(typed));
            answer.add("own", Bundles.text("new.alike.own", when));
            answer.add("number", alike.ownNumber());
        }
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().print(answer.build());
    }

    private static DraftValues typed(HttpServletRequest request) {
        Map<DraftField, String> sent = new EnumMap<>(DraftField.class);
        for (DraftField field : ASKED) {
            String text = request.getParameter(field.key());
            sent.put(field, text == null || text.length() > field.length() ? "" : text);
        }
        return DraftValues.NOTHING.with(sent);
    }
}
