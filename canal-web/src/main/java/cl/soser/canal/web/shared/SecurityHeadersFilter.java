package cl.soser.canal.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the protecting headers on every answer, error pages included, decides what browsers may
 * keep, and refuses the methods nobody here answers.
 */
public class SecurityHeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String CSP = "Content-Security-Policy";
    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final List<String> PUBLIC = List.of("/ayuda", "/terminos", "/privacidad");
    private static final List<String> STAFF =
            List.of("/gestion", "/admin", "/institucion", "/terreno");
    private static final Pattern NONCE = Pattern.compile("'nonce-[A-Za-z0-9+/=_-]+'");

    @Inject Links links;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        boolean staff = staff(path);
        response.setHeader(CSP, policy("", staff));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.isSecure() || links.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        response.setHeader("Cache-Control", caching(request, path));
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        if (path.startsWith(RESOURCES) && request.getParameter("pfdrid") != null) {
            // The component library evaluates what this names; no page here uses it.
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, new NonceAware(response, staff));
    }

    /**
     * Styles are ours alone on public pages; the staff's component library writes style attributes.
     */
    static String policy(String nonce, boolean staff) {
        return "default-src 'self'; script-src 'self'"
                + (nonce.isEmpty() ? "" : " " + nonce)
                + "; style-src 'self'"
                + (staff ? " 'unsafe-inline'" : "")
                + "; img-src 'self' data: blob:; font-src 'self' data:; object-src 'none';"
                + " base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
    }

    private static String caching(HttpServletRequest request, String path) {
        if (path.startsWith(RESOURCES)) {
            String query = request.getQueryString();
            return query != null && query.contains("v=")
                    ? "public, max-age=31536000, immutable"
                    : "public, max-age=3600";
        }
        boolean anyone = "/".equals(path) || under(PUBLIC, path);
        return anyone && request.getUserPrincipal() == null ? "private, no-cache" : "no-store";
    }

    /** True for the pages drawn with the component library. */
    static boolean staff(String path) {
        return under(STAFF, path);
    }

    private static boolean under(List<String> areas, String path) {
        return areas.stream().anyMatch(area -> path.equals(area) || path.startsWith(area + "/"));
    }

    /** Takes the nonce the component library made and puts it into the whole policy. */
    private static final class NonceAware extends HttpServletResponseWrapper {

        private final boolean staff;

        NonceAware(HttpServletResponse response, boolean staff) {
            super(response);
            this.staff = staff;
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
                super.setHeader(name, nonce.find() ? policy(nonce.group(), staff) : value);
            } else {
                super.setHeader(name, value);
            }
        }
    }
}
