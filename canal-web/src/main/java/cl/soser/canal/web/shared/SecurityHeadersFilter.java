package cl.soser.canal.web.shared;

import jakarta.inject.Inject;
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
        String path = request.getRequestURI();
        headers.protect(request, response);
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        if (isForNobody(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, new Protected(response, SecurityHeaders.staff(path)));
    }

    /**
     * Addresses that are never served: parts of pages, which the container would answer over TLS
     * with an empty 200 if web.xml rejected them, and resources that the component library would
     * evaluate.
     */
    private static boolean isForNobody(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.startsWith(PARTS)
                || path.startsWith(RESOURCES) && request.getParameter("pfdrid") != null;
    }

    /**
     * Takes the nonce the component library made and puts it into the whole policy, and leads on
     * without naming a host: the container would write the one the request claims.
     */
    private static final class Protected extends HttpServletResponseWrapper {

        private final boolean staff;

        Protected(HttpServletResponse response, boolean staff) {
            super(response);
            this.staff = staff;
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
                        name, nonce.find() ? SecurityHeaders.policy(nonce.group(), staff) : value);
            } else {
                super.setHeader(name, value);
            }
        }
    }
}
