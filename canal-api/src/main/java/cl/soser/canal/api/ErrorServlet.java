package cl.soser.canal.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Errors outside of resources have the same problem form; the server's own page would disclose its
 * name.
 */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer given ? given : HttpServletResponse.SC_NOT_FOUND;
        response.setStatus(status);
        response.setContentType(Problem.MEDIA_TYPE);
        response.getWriter()
                .write(
                        Problem.foreign(
                                status,
                                (String) request.getAttribute(BearerAuthenticationMechanism.WHY)));
    }
}
