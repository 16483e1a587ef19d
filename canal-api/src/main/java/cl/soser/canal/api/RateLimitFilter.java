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
 * Rejects requests beyond a token's limit, with the time to retry, and addresses that are too long.
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
        long wait = program == null ? 0 : rateLimit.call(program.getName());
        String query = request.getQueryString();
        if (wait > 0) {
            response.setHeader("Retry-After", String.valueOf(wait));
            refuse(response, 429, Problem.tooMany(wait));
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
