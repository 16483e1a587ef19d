package cl.soser.canal.web.portal;

import cl.soser.canal.filing.AlikeRequestService;
import cl.soser.canal.filing.AlikeRequests;
import cl.soser.canal.filing.DraftField;
import cl.soser.canal.filing.DraftValues;
import cl.soser.canal.filing.FilingService;
import cl.soser.canal.web.shared.ClientNetwork;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the form says before it is sent, asked once school and topic are known: {@code
 * {"several":"Ya recibimos…","own":"Usted ya envió…","number":"CP-2026-000123"}}, without what is
 * not said.
 */
@Path("solicitudes/parecidas")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
public class AlikeResource {

    private static final List<DraftField> ASKED =
            List.of(DraftField.SCHOOL, DraftField.MOTIVE, DraftField.TOPIC, DraftField.SUBTOPIC);

    @Inject AlikeRequestService alikeRequestService;
    @Inject FilingService filingService;
    @Inject ClientNetwork networks;
    @Context HttpServletRequest request;
    @Context UriInfo address;

    @GET
    public Response alike() {
        DraftValues typed = typed();
        AlikeRequests alike = alikeRequestService.to(typed, networks.of(request));
        return Response.ok(
                        new Said(
                                AlikeView.several(alike),
                                AlikeView.own(alike, filingService.zone(typed)),
                                alike.ownNumber()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private DraftValues typed() {
        Map<DraftField, String> sent = new EnumMap<>(DraftField.class);
        for (DraftField field : ASKED) {
            String text = address.getQueryParameters().getFirst(field.key());
            sent.put(field, text == null || text.length() > field.length() ? "" : text);
        }
        return DraftValues.NOTHING.with(sent);
    }

    /**
     * Each null where it is not said.
     *
     * @param number of the request that she sent herself
     */
    public record Said(String several, String own, String number) {}
}
