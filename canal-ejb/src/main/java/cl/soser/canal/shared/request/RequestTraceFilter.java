package cl.soser.canal.shared.request;

import cl.soser.canal.shared.log.RequestTrace;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;

/** Tells the log which request its lines belong to, and measures the request. */
public class RequestTraceFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject transient RequestMeter requestMeter;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Principal caller = request.getUserPrincipal();
        RequestTrace.begin(caller == null ? null : caller.getName(), request.getRequestURI());
        long began = System.nanoTime();
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            requestMeter.served(
                    request.getContextPath(),
                    request.getServletPath(),
                    status,
                    System.nanoTime() - began);
            RequestTrace.end();
        }
    }
}
