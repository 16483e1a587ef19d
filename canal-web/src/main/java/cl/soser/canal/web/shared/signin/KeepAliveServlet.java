package cl.soser.canal.web.shared.signin;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Asked by pages that are still being used: 204 while the session lives, and asking prolongs it;
 * 410 once it has ended.
 */
@WebServlet("/sesion")
public class KeepAliveServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(
                request.getUserPrincipal() != null
                        ? HttpServletResponse.SC_NO_CONTENT
                        : HttpServletResponse.SC_GONE);
    }
}
