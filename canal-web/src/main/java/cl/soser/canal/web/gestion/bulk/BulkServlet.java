package cl.soser.canal.web.gestion.bulk;

import cl.soser.canal.account.caller.PersonHandles;
import cl.soser.canal.bulk.BulkActionService;
import cl.soser.canal.savedview.ListCriteria;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.web.gestion.inbox.ListAddress;
import cl.soser.canal.web.shared.error.Refusal;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Takes the tickets chosen in a list for a bulk act, by {@code id} or all of the list, and
 * redirects to the act's page. It changes no ticket.
 */
@WebServlet("/gestion/masivas/preparar")
public class BulkServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/gestion/masivas";

    @Inject BulkActionService bulkActionService;
    @Inject PersonHandles personHandles;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String key = request.getParameter("clave");
        if (key == null || !key.matches("[\\w-]{20,64}")) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.sendRedirect(
                Refusal.or(
                        () -> "/gestion/masiva?id=" + prepare(request, key),
                        no ->
                                LIST
                                        + "?aviso="
                                        + ("bulk.tooMany".equals(no.getMessage())
                                                ? "muchas"
                                                : "nada")));
    }

    private long prepare(HttpServletRequest request, String key) {
        return "todas".equals(request.getParameter("alcance"))
                ? whole(key, request.getParameter("lista"))
                : chosen(key, request.getParameterValues("id"));
    }

    private long whole(String key, String list) {
        ListCriteria sent = ListCriteria.parse(list == null ? "" : list);
        ListAddress address = ListAddress.read("/gestion", sent.values(), personHandles::require);
        TicketPile box = address.box(TicketPile.TODAS);
        return bulkActionService.prepare(
                key,
                address.filter(box),
                address.order(box),
                address.ascending(box),
                address.terms());
    }

    private long chosen(String key, String[] numbers) {
        List<String> all = numbers == null ? List.of() : Arrays.asList(numbers);
        if (all.size() > BulkActionService.MOST) {
            throw new NotAllowedException("bulk.tooMany", BulkActionService.MOST);
        }
        return bulkActionService.prepareChosen(key, all);
    }
}
