package cl.soser.canal.web.portal.request;

import cl.soser.canal.notification.push.PushSubscriptionService;
import cl.soser.canal.notification.push.PushTarget;
import cl.soser.canal.web.shared.request.VisitorCookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Where the page of a request says that this browser follows it, or no longer does. {@code accion}
 * is clave (the key to subscribe for), estado (204 if it follows it, 205 if not), seguir or dejar;
 * and mudar, of no request: what it follows at one address it follows at another now.
 */
@Path("solicitudes/avisos")
@RequestScoped
public class NoticeResource {

    @Inject PushSubscriptionService pushSubscriptionService;
    @Inject VisitorCookies cookies;

    @POST
    public Response act(@Context HttpServletRequest sent) {
        String number = sent.getParameter("numero");
        String endpoint = sent.getParameter("endpoint");
        String grant = cookies.grant(sent);
        switch (String.valueOf(sent.getParameter("accion"))) {
            case "clave" -> {
                return Response.ok(pushSubscriptionService.publicKey(), MediaType.TEXT_PLAIN)
                        .build();
            }
            case "estado" -> {
                if (!pushSubscriptionService.isFollowing(number, grant, endpoint)) {
                    return Response.status(Response.Status.RESET_CONTENT).build();
                }
            }
            case "seguir" -> pushSubscriptionService.follow(number, grant, target(sent));
            case "mudar" ->
                    pushSubscriptionService.move(
                            sent.getParameter("antes"), sent.getParameter("secreto"), target(sent));
            case "dejar" -> pushSubscriptionService.leave(number, grant, endpoint);
            default -> throw new BadRequestException();
        }
        return Response.noContent().build();
    }

    private static PushTarget target(HttpServletRequest sent) {
        return new PushTarget(
                sent.getParameter("endpoint"),
                sent.getParameter("p256dh"),
                sent.getParameter("auth"));
    }
}
