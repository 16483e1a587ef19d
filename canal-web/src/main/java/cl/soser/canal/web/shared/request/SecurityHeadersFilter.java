package cl.soser.canal.web.shared.request;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the protecting headers on every answer, error pages included, decides what browsers may
 * keep, and rejects methods that no page answers.
 */
public class SecurityHeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String CSP = SecurityHeaders.CSP;
    private static final String RESOURCES = SecurityHeaders.RESOURCES;
    private static final String PARTS = SecurityHeaders.PARTS;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final Pattern NONCE = Pattern.compile("'nonce-[A-Za-z0-9+/=_-]+'");

    @Inject SecurityHeaders headers;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        headers.protect(request, response);
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        if (request.getHeader("Transfer-Encoding") != null) {
            // The container hides a Content-Length beside it; what a proxy took by that for the
            // end of the body must not be read as a further request. No browser sends a body so.
            response.setHeader("Connection", "close");
            if (request.getDispatcherType() == DispatcherType.REQUEST) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
        }
        if (isForNobody(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, new Protected(request, response));
    }

    /**
     * Addresses that are never served: parts of pages, which the container would answer over TLS
     * with an empty 200 if web.xml rejected them, resources that the component library would
     * evaluate, and paths with parameters ({@code /;/admin}), which the container and a proxy
     * before it read differently.
     */
    private static boolean isForNobody(HttpServletRequest request) {
        String path = request.getServletPath();
        return request.getRequestURI().indexOf(';') >= 0
                || path.startsWith(PARTS)
                || path.startsWith(RESOURCES) && request.getParameter("pfdrid") != null;
    }

    /**
     * Takes the nonce the component library made and puts it into the whole policy, protects anew
     * what was begun again, and leads on without naming a host: the container would write the one
     * the request claims.
     */
    private final class Protected extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        Protected(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void reset() {
            super.reset();
            headers.protect(request, this);
        }

        @Override
        public void sendRedirect(String location) {
            resetBuffer();
            setStatus(SC_FOUND);
            setHeader("Location", location);
        }

        @Override
        public void addHeader(String name, String value) {
            if (CSP.equalsIgnoreCase(name)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }

        @Override
        public void setHeader(String name, String value) {
            if (CSP.equalsIgnoreCase(name)) {
                Matcher nonce = NONCE.matcher(value);
                super.setHeader(
                        name,
                        nonce.find() ? SecurityHeaders.policy(nonce.group(), request) : value);
            } else {
                super.setHeader(name, value);
            }
        }
    }
}
