package cl.soser.canal.web.shared;

import cl.soser.canal.shared.log.RequestTrace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;

/** Tells the log which request its lines belong to. */
public class RequestTraceFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Principal caller = request.getUserPrincipal();
        RequestTrace.begin(caller == null ? null : caller.getName(), request.getRequestURI());
        try {
            chain.doFilter(request, response);
        } finally {
            RequestTrace.end();
        }
    }
}
