package cl.soser.canal.web.gestion;

import cl.soser.canal.account.caller.PersonHandles;
import cl.soser.canal.savedview.ListPreferenceContent;
import cl.soser.canal.savedview.ListPreferenceService;
import cl.soser.canal.shared.JsonProvider;
import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.ticket.live.NewsQuery;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import cl.soser.canal.web.shared.Bundles;
import cl.soser.canal.web.shared.Dates;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What pages left open ask by themselves, by the rights of whoever left them open. {@code ?lista}
 * with the parameters of a list: its print, and the figures of the piles named by {@code cuenta};
 * without it, what came to wait for the caller since they last looked. A POST says that they have
 * looked, or what an alert does. Apart from the pages, which would cost more to restore.
 */
@WebServlet("/gestion/novedades")
public class NewsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    @Inject TicketQuery ticketQuery;
    @Inject NewsQuery newsQuery;
    @Inject ListPreferenceService listPreferenceService;
    @Inject Dates dates;
    @Inject PersonHandles personHandles;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        JsonObjectBuilder json =
                request.getParameter("lista") == null ? news() : list(request).add("ok", true);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().print(json.build());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        if (request.getParameter("visto") == null) {
            listPreferenceService.tellAlerts(
                    request.getParameter("sonido") != null, request.getParameter("aviso") != null);
        } else {
            listPreferenceService.seeNews();
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private JsonObjectBuilder list(HttpServletRequest request) {
        Map<String, String> parameters = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        ListAddress address = ListAddress.read("/gestion", parameters, personHandles::require);
        TicketPile pile = address.box(TicketPile.ABIERTAS);
        TicketCriteria filter = address.filter(pile);
        JsonObjectBuilder json =
                JsonProvider.object()
                        .add(
                                "huella",
                                ticketQuery.print(
                                        filter,
                                        address.order(pile),
                                        address.ascending(pile),
                                        first(request),
                                        PAGE));
        List<TicketPile> piles = piles(request);
        if (!piles.isEmpty()) {
            figures(json, ticketQuery.counts(piles), filter);
        }
        return json;
    }

    private void figures(
            JsonObjectBuilder json, Map<TicketPile, Integer> counts, TicketCriteria filter) {
        JsonObjectBuilder figures = JsonProvider.object();
        counts.forEach(
                (pile, count) -> {
                    PileCounter one = new PileCounter(pile, count, null, false);
                    figures.add(
                            pile.name(),
                            JsonProvider.object()
                                    .add("cifra", one.getFigure())
                                    .add("tono", one.getTone()));
                });
        int total = ticketQuery.count(filter);
        json.add("cuentas", figures)
                .add("total", PileCounter.figure(total))
                .add("filas", Math.min(total, TicketQuery.CAP));
    }

    private static List<TicketPile> piles(HttpServletRequest request) {
        String[] asked = request.getParameterValues("cuenta");
        return asked == null
                ? List.of()
                : Stream.of(TicketPile.values())
                        .filter(pile -> List.of(asked).contains(pile.name()))
                        .toList();
    }

    /** How many rows are before the page that is looked at. */
    private static int first(HttpServletRequest request) {
        String first = request.getParameter("desde");
        return first != null && first.matches("\\d{1,3}") ? Integer.parseInt(first) : 0;
    }

    private JsonObjectBuilder news() {
        ListPreferenceContent wanted = listPreferenceService.mine();
        JsonArrayBuilder all = JsonProvider.array();
        for (TicketRow row : newsQuery.since(wanted.newsSeenAt())) {
            all.add(
                    JsonProvider.object()
                            .add("numero", row.number())
                            .add("alerta", row.isAlertUntaken())
                            .add("texto", row.subject())
                            .add("estado", Bundles.text("ticketStatus." + row.standing()))
                            .add("hace", dates.ago(row.lastMovedAt())));
        }
        return JsonProvider.object()
                .add("novedades", all)
                .add("sonido", wanted.alertSound())
                .add("aviso", wanted.alertNotice());
    }
}
