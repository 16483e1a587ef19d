package cl.soser.canal.web.shared.files;

import cl.soser.canal.shared.CanalException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.request.SecurityHeaders;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers the "no" of a use case for all servlets, as the handler of exceptions does for pages and
 * the mappers for resources. Whoever may not have a file learns no more than that there is none.
 */
public class RefusalFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String FILE = "Content-Disposition";

    @Inject transient SecurityHeaders headers;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (CanalException no) {
            answer(request, response, no);
        } catch (EJBAccessException none) {
            answer(request, response, new NotFoundException());
        }
    }

    /** After the first bytes the status cannot change; what is being sent ends there. */
    private void answer(HttpServletRequest request, HttpServletResponse response, CanalException no)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        if (response.containsHeader(FILE)) {
            response.reset();
            headers.protect(request, response);
        }
        FileErrorResponse.send(request, response, no);
    }
}
