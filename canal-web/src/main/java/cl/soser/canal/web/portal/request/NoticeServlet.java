package cl.soser.canal.web.portal.request;

import cl.soser.canal.notification.push.PushSubscriptionService;
import cl.soser.canal.notification.push.PushTarget;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.request.VisitorCookies;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;

/**
 * Where the page of a request says that this browser follows it, or no longer does. {@code accion}
 * is clave (the key to subscribe for), estado (204 if it follows it, 205 if not), seguir or dejar;
 * and mudar, of no request: what it follows at one address it follows at another now.
 */
@WebServlet("/solicitudes/avisos")
public class NoticeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int UNUSABLE = 422;

    @Inject PushSubscriptionService pushSubscriptionService;
    @Inject VisitorCookies cookies;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            act(request, response);
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (NotAllowedException | ConstraintViolationException e) {
            response.setStatus(UNUSABLE);
        }
    }

    private void act(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String number = request.getParameter("numero");
        String endpoint = request.getParameter("endpoint");
        String grant = cookies.grant(request);
        switch (String.valueOf(request.getParameter("accion"))) {
            case "clave" -> {
                response.setStatus(HttpServletResponse.SC_OK);
                response.setContentType("text/plain");
                response.getWriter().print(pushSubscriptionService.publicKey());
            }
            case "estado" -> {
                if (!pushSubscriptionService.isFollowing(number, grant, endpoint)) {
                    response.setStatus(HttpServletResponse.SC_RESET_CONTENT);
                }
            }
            case "seguir" -> pushSubscriptionService.follow(number, grant, target(request));
            case "mudar" ->
                    pushSubscriptionService.move(
                            request.getParameter("antes"),
                            request.getParameter("secreto"),
                            target(request));
            case "dejar" -> pushSubscriptionService.leave(number, grant, endpoint);
            default -> response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static PushTarget target(HttpServletRequest request) {
        return new PushTarget(
                request.getParameter("endpoint"),
                request.getParameter("p256dh"),
                request.getParameter("auth"));
    }
}
