package cl.soser.door;

import java.util.Map;
import org.glassfish.grizzly.http.HttpResponsePacket;

/**
 * The protecting headers. The application is compiled with the names and values of here, and sets
 * them with a policy for each page.
 */
public final class Protection {

    public static final String POLICY = "Content-Security-Policy";

    public static final String TYPES = "X-Content-Type-Options";
    public static final String TYPES_AS_SAID = "nosniff";

    public static final String FRAMES = "X-Frame-Options";
    public static final String NO_FRAME = "DENY";

    public static final String REFERRER = "Referrer-Policy";
    public static final String OUR_REFERRER = "same-origin";

    public static final String PERMISSIONS = "Permissions-Policy";
    public static final String NO_PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    public static final String OPENERS = "Cross-Origin-Opener-Policy";
    public static final String READERS = "Cross-Origin-Resource-Policy";
    public static final String OURS = "same-origin";

    /** Of every answer over TLS: the browser must use TLS only (RFC 6797). */
    public static final String TLS = "Strict-Transport-Security";

    public static final String TLS_ONLY = "max-age=31536000; includeSubDomains";

    public static final String KEEPING = "Cache-Control";
    public static final String KEEP_NOTHING = "no-store";

    /** An answer of the server itself has nothing that a browser could show or run. */
    private static final Map<String, String> ALWAYS =
            Map.of(
                    POLICY,
                    "default-src 'none'; base-uri 'none'; form-action 'none';"
                            + " frame-ancestors 'none'",
                    TYPES,
                    TYPES_AS_SAID,
                    FRAMES,
                    NO_FRAME,
                    REFERRER,
                    OUR_REFERRER,
                    PERMISSIONS,
                    NO_PERMISSIONS,
                    OPENERS,
                    OURS,
                    READERS,
                    OURS,
                    KEEPING,
                    KEEP_NOTHING);

    private final boolean tls;

    /**
     * @param tls whether the site's address begins with https, although TLS may end before us
     */
    Protection(boolean tls) {
        this.tls = tls;
    }

    /** Once; whatever else has a policy already is the application's. */
    void begin(HttpResponsePacket answer) {
        if (answer.containsHeader(POLICY)) {
            return;
        }
        ALWAYS.forEach(answer::setHeader);
        if (tls || answer.isSecure()) {
            answer.setHeader(TLS, TLS_ONLY);
        }
    }
}
