package cl.soser.canal.web.gestion.inbox;

import cl.soser.canal.account.caller.PersonHandles;
import cl.soser.canal.savedview.ListPreferenceContent;
import cl.soser.canal.savedview.ListPreferenceService;
import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.ticket.live.ListQuestion;
import cl.soser.canal.ticket.live.ListQuestion.Place;
import cl.soser.canal.ticket.live.NewsQuery;
import cl.soser.canal.ticket.live.OpenListQuery;
import cl.soser.canal.web.shared.time.Dates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What pages left open ask by themselves, by the rights of whoever left them open. {@code ?lista}
 * with the parameters of a list: its print, and the figures of the piles named by {@code cuenta};
 * without it, what came to wait for the caller since they last looked. A POST says that they have
 * looked, or what an alert does. Apart from the pages, which would cost more to restore.
 */
@Path("gestion/novedades")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
public class NewsResource {

    @Inject OpenListQuery openListQuery;
    @Inject NewsQuery newsQuery;
    @Inject ListPreferenceService listPreferenceService;
    @Inject Dates dates;
    @Inject PersonHandles personHandles;

    @GET
    public Record look(@Context UriInfo address) {
        MultivaluedMap<String, String> asked = address.getQueryParameters();
        return asked.containsKey("lista")
                ? list(address.getRequestUri().getRawQuery(), asked)
                : news();
    }

    @POST
    public void tell(@Context HttpServletRequest sent) {
        if (sent.getParameter("visto") == null) {
            listPreferenceService.tellAlerts(
                    sent.getParameter("sonido") != null, sent.getParameter("aviso") != null);
        } else {
            listPreferenceService.seeNews();
        }
    }

    private ListNewsAnswer list(String list, MultivaluedMap<String, String> asked) {
        Map<String, String> parameters = new TreeMap<>();
        asked.forEach((name, values) -> parameters.put(name, values.get(0)));
        ListAddress address = ListAddress.read("/gestion", parameters, personHandles::require);
        TicketPile pile = address.box(TicketPile.ABIERTAS);
        TicketCriteria filter = address.filter(pile);
        Place place =
                new Place(
                        address.order(pile),
                        address.ascending(pile),
                        TicketList.firstOf(asked.getFirst("desde")),
                        TicketList.PAGE);
        return ListNewsAnswer.of(
                openListQuery.look(
                        list,
                        new ListQuestion(
                                filter, place, piles(asked.getOrDefault("cuenta", List.of())))));
    }

    private static Set<TicketPile> piles(List<String> asked) {
        return Stream.of(TicketPile.values())
                .filter(pile -> asked.contains(pile.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private NewsAnswer news() {
        ListPreferenceContent wanted = listPreferenceService.mine();
        return new NewsAnswer(
                newsQuery.since(wanted.newsSeenAt()).stream()
                        .map(row -> NewsAnswer.Item.of(row, dates))
                        .toList(),
                wanted.alertSound(),
                wanted.alertNotice());
    }
}
