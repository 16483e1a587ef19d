package cl.soser.canal.web.probe;

import static jakarta.servlet.http.HttpServletResponse.SC_BAD_REQUEST;
import static jakarta.servlet.http.HttpServletResponse.SC_NOT_FOUND;
import static jakarta.servlet.http.HttpServletResponse.SC_NO_CONTENT;
import static jakarta.servlet.http.HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
import static jakarta.servlet.http.HttpServletResponse.SC_SERVICE_UNAVAILABLE;
import static jakarta.servlet.http.HttpServletResponse.SC_UNAUTHORIZED;

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
 * invitacion} has the first administrator invited again, for {@code run.sh invite}.
 */
@WebServlet({"/sonda/ingreso", "/sonda/registro", "/sonda/sellos", "/sonda/invitacion"})
public class ProbeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ProbeServlet.class.getName());
    private static final String HEADER = "Canal-Probe";
    private static final int LONGEST = 4 * 1024 * 1024;
    private static final int LONGEST_ADDRESS = 254;

    @Inject ProbeService probeService;
    @Inject IntegrityService integrityService;
    @Inject FirstAdministratorService firstAdministratorService;

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
        byte[] body = request.getInputStream().readNBytes(LONGEST_ADDRESS);
        return firstAdministratorService.inviteAgain(
                new String(body, StandardCharsets.UTF_8).strip());
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
