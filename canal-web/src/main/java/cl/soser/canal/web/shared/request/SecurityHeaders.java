package cl.soser.canal.web.shared.request;

import cl.soser.door.Protection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** The protecting headers every answer carries, and what browsers may keep of it. */
@ApplicationScoped
public class SecurityHeaders {

    static final String CSP = Protection.POLICY;
    public static final String RESOURCES = "/jakarta.faces.resource/";

    /** The folder of the sources of those resources; never served. */
    static final String PARTS = "/resources/";

    private static final List<String> PUBLIC = List.of("/ayuda", "/terminos", "/privacidad");

    /** The same for everybody who brings no session. */
    private static final List<String> SHARED = List.of("/cifras");

    private static final List<String> STAFF =
            List.of("/gestion", "/admin", "/institucion", "/terreno");

    /** Stands in a frame of the desk, and in no other page than ours. */
    private static final String FRAMED = "/gestion/vistazo";

    @Inject Links links;

    /** The filter asks for them; so does whatever answers before any filter is reached. */
    public void protect(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI();
        response.setHeader(CSP, policy("", request));
        response.setHeader(Protection.TYPES, Protection.TYPES_AS_SAID);
        response.setHeader(Protection.FRAMES, framed(request) ? "SAMEORIGIN" : Protection.NO_FRAME);
        response.setHeader(Protection.REFERRER, Protection.OUR_REFERRER);
        response.setHeader(Protection.PERMISSIONS, Protection.NO_PERMISSIONS);
        response.setHeader(Protection.OPENERS, Protection.OURS);
        response.setHeader(Protection.READERS, Protection.OURS);
        if (request.isSecure() || links.isSecure()) {
            response.setHeader(Protection.TLS, Protection.TLS_ONLY);
        }
        response.setHeader(Protection.KEEPING, caching(request, path));
        if (SHARED.contains(path)) {
            response.addHeader("Vary", "Cookie");
        }
    }

    /**
     * Styles are ours alone on public pages; the staff's component library writes style attributes.
     */
    static String policy(String nonce, HttpServletRequest request) {
        return "default-src 'self'; script-src 'self'"
                + (nonce.isEmpty() ? "" : " " + nonce)
                + "; style-src 'self'"
                + (staff(request.getRequestURI()) ? " 'unsafe-inline'" : "")
                + "; img-src 'self' data: blob:; font-src 'self' data:; object-src 'none';"
                + " base-uri 'none'; frame-ancestors "
                + (framed(request) ? "'self'" : "'none'")
                + "; form-action 'self'";
    }

    private static String caching(HttpServletRequest request, String path) {
        if (path.startsWith(RESOURCES)) {
            String query = request.getQueryString();
            return query != null && query.contains("v=")
                    ? "public, max-age=31536000, immutable"
                    : "public, max-age=3600";
        }
        if (SHARED.contains(path) && request.getHeader("Cookie") == null) {
            return "public, max-age=300";
        }
        boolean anyone = "/".equals(path) || under(PUBLIC, path);
        return anyone && request.getUserPrincipal() == null
                ? "private, no-cache"
                : Protection.KEEP_NOTHING;
    }

    /** True for the page that stands in a frame, where no door can be shown, and for its errors. */
    public static boolean framed(HttpServletRequest request) {
        return FRAMED.equals(request.getRequestURI())
                || FRAMED.equals(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    }

    /** True for the pages drawn with the component library. */
    public static boolean staff(String path) {
        return under(STAFF, path);
    }

    private static boolean under(List<String> areas, String path) {
        return areas.stream().anyMatch(area -> path.equals(area) || path.startsWith(area + "/"));
    }
}
