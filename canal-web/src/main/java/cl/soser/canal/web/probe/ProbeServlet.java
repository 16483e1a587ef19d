package cl.soser.canal.web.probe;

import static jakarta.servlet.http.HttpServletResponse.SC_BAD_REQUEST;
import static jakarta.servlet.http.HttpServletResponse.SC_NOT_FOUND;
import static jakarta.servlet.http.HttpServletResponse.SC_NO_CONTENT;
import static jakarta.servlet.http.HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
import static jakarta.servlet.http.HttpServletResponse.SC_SERVICE_UNAVAILABLE;
import static jakarta.servlet.http.HttpServletResponse.SC_UNAUTHORIZED;

import cl.soser.canal.account.factor.FactorKeyService;
import cl.soser.canal.account.factor.FactorRescueService;
import cl.soser.canal.account.staff.FirstAdministratorService;
import cl.soser.canal.account.staff.FirstInvitation;
import cl.soser.canal.availability.ProbeService;
import cl.soser.canal.integrity.IntegrityService;
import cl.soser.canal.shared.CanalException;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * For whoever shows the prober's key in the header {@code Canal-Probe}: {@code ingreso} files a
 * request that comes to nothing, {@code registro} takes in what was seen, and both answer a number
 * and no word; {@code sellos} tells {@code verify.sh} whether what was sealed is unchanged; {@code
 * invitacion} has the first administrator invited again, for {@code run.sh invite}; {@code
 * segundo-paso} lets an account enrol its second factor anew, for {@code run.sh reset-factor}, and
 * {@code segundo-paso/clave} tells what still needs the key of before, or seals it anew, for {@code
 * run.sh renew-factors}; both only asked from this machine: a prober elsewhere has the key too.
 */
@WebServlet({
    "/sonda/ingreso",
    "/sonda/registro",
    "/sonda/sellos",
    "/sonda/invitacion",
    "/sonda/segundo-paso",
    "/sonda/segundo-paso/clave"
})
public class ProbeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ProbeServlet.class.getName());
    private static final String HEADER = "Canal-Probe";
    private static final int LONGEST = 4 * 1024 * 1024;
    private static final int LONGEST_ADDRESS = 254;

    @Inject ProbeService probeService;
    @Inject IntegrityService integrityService;
    @Inject FirstAdministratorService firstAdministratorService;
    @Inject FactorRescueService factorRescueService;
    @Inject FactorKeyService factorKeyService;

    /** Nothing to look at. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.sendError(SC_NOT_FOUND);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        String key = request.getHeader(HEADER);
        if (!probeService.isKey(key)) {
            response.setStatus(SC_UNAUTHORIZED);
        } else if (request.getServletPath().endsWith("/ingreso")) {
            response.setStatus(file(key));
        } else if (request.getServletPath().endsWith("/sellos")) {
            response.setContentType("text/plain; charset=UTF-8");
            response.getWriter().print(integrityService.check(key).text());
        } else if (request.getServletPath().endsWith("/invitacion")) {
            response.setContentType("text/plain; charset=UTF-8");
            response.getWriter().println(invite(request));
        } else if (request.getServletPath().contains("/segundo-paso")) {
            if (!isHere(request)) {
                response.setStatus(SC_UNAUTHORIZED);
                return;
            }
            response.setContentType("text/plain; charset=UTF-8");
            response.getWriter()
                    .println(
                            request.getServletPath().endsWith("/clave")
                                    ? oldKey(address(request))
                                    : factorRescueService.rescue(address(request)));
        } else {
            response.setStatus(receive(key, request));
        }
    }

    private int file(String key) {
        try {
            return probeService.file(key) ? SC_NO_CONTENT : SC_SERVICE_UNAVAILABLE;
        } catch (EJBException | CanalException broken) {
            LOG.log(Level.WARNING, "a request could not have been filed", broken);
            return SC_SERVICE_UNAVAILABLE;
        }
    }

    private FirstInvitation invite(HttpServletRequest request) throws IOException {
        return firstAdministratorService.inviteAgain(address(request));
    }

    /** "apps renewed, apps left, accounts with codes left", or that there is one key alone. */
    private String oldKey(String order) {
        int renewed = "RENEW".equals(order) ? factorKeyService.renew() : 0;
        FactorKeyService.OldKey left = factorKeyService.look();
        return left.known() ? renewed + " " + left.apps() + " " + left.accounts() : "NONE";
    }

    private static String address(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST_ADDRESS);
        return new String(body, StandardCharsets.UTF_8).strip();
    }

    /** A program on this machine asks, and no proxy passed it on. */
    private static boolean isHere(HttpServletRequest request) {
        return request.getHeader("X-Forwarded-For") == null
                && request.getRemoteAddr().equals(request.getLocalAddr());
    }

    private int receive(String key, HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            return SC_REQUEST_ENTITY_TOO_LARGE;
        }
        try {
            probeService.record(key, new String(body, StandardCharsets.UTF_8));
            return SC_NO_CONTENT;
        } catch (NotAllowedException unreadable) {
            return SC_BAD_REQUEST;
        } catch (EJBException collided) {
            LOG.log(Level.INFO, "what the prober saw is taken in the next time", collided);
            return SC_SERVICE_UNAVAILABLE;
        }
    }
}
