package cl.soser.canal.api;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;

/**
 * Tells each program what is left of its limit. Rejects requests beyond it, with the time to retry,
 * and addresses that are too long.
 */
public class RateLimitFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_QUERY = 4_000;

    @Inject transient RateLimit rateLimit;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Principal program = request.getUserPrincipal();
        Ration ration = program == null ? null : rateLimit.call(program.getName());
        if (ration != null) {
            ration.tell(response);
        }
        String query = request.getQueryString();
        if (ration != null && ration.isSpent()) {
            refuse(response, 429, Problem.tooMany(ration.retry()));
        } else if (query != null && query.length() > LONGEST_QUERY) {
            refuse(response, 414, Problem.detail(414));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refuse(HttpServletResponse response, int status, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType(Problem.MEDIA_TYPE);
        response.getWriter().write(Problem.foreign(status, detail));
    }
}
