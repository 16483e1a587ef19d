package cl.soser.canal.web.shared.guard;

import cl.soser.canal.web.shared.error.ErrorReason;
import cl.soser.canal.web.shared.request.Links;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/**
 * Refuses what another site makes a browser send. Public pages keep no state on the server and so
 * have no token to check; the browser itself says where a request came from.
 */
public class SameOriginFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    @Inject Links links;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SAFE.contains(request.getMethod()) || ours(request)) {
            chain.doFilter(request, response);
        } else {
            ErrorReason.setKind(request, ErrorReason.FOREIGN);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private boolean ours(HttpServletRequest request) {
        return ours(
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"),
                request.getHeader("Referer"),
                request.getHeader("Host"),
                links.origin());
    }

    /** Old browsers send no Sec-Fetch-Site; then Origin decides, and without it Referer. */
    static boolean ours(String site, String origin, String referer, String host, String base) {
        if (site != null) {
            return "same-origin".equals(site) || "none".equals(site);
        }
        String from = origin != null ? origin : referer;
        if (from == null) {
            return false;
        }
        try {
            URI address = URI.create(from);
            return address.getHost() != null
                    && (base.equals(Links.origin(address))
                            || address.getRawAuthority().equalsIgnoreCase(host));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
