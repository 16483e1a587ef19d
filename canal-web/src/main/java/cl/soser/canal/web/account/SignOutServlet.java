package cl.soser.canal.web.account;

import cl.soser.canal.account.Role;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Ends the session, by POST alone so that no link or image can. The answer makes the browser delete
 * what it stored, so that on a shared computer the next person finds nothing.
 */
@WebServlet("/salir")
public class SignOutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /**
     * What a phone has yet to deliver stays on it: that of a person in the field, or a request that
     * waits for a signal, as its page says. Nothing else does.
     */
    static void leave(HttpServletRequest request, HttpServletResponse response)
            throws ServletException {
        boolean delivers =
                request.isUserInRole(Role.TERRENO) || request.getParameter("espera") != null;
        request.logout();
        response.setHeader("Clear-Site-Data", delivers ? "\"cache\"" : "\"cache\", \"storage\"");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        leave(request, response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/login?salida=1");
    }
}
