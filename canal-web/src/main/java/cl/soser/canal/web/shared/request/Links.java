package cl.soser.canal.web.shared.request;

import cl.soser.canal.shared.privacy.MaskedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Addresses that leave the page. They are built from the configured base address alone, never from
 * what a request says its host is.
 */
@Named
@ApplicationScoped
public class Links {

    private static final String LINE_800 = MaskedText.FREE_LINE;

    @Inject
    @ConfigProperty(name = "canal.base.url", defaultValue = "http://localhost:8080")
    String baseUrl;

    @Inject
    @ConfigProperty(name = "canal.oirs.url", defaultValue = "https://www.junaeb.cl")
    String oirsUrl;

    /** The absolute address of a path of this application, for mails and documents. */
    public String absolute(String path) {
        return (baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl)
                + path;
    }

    /** JUNAEB's own desk for citizens, which the contract wants visible on the home page. */
    public String getOirs() {
        return oirsUrl;
    }

    public String getPhone() {
        return "tel:" + LINE_800;
    }

    /** Whether people reach the site by TLS. */
    public boolean isSecure() {
        return baseUrl.startsWith("https:");
    }

    /** Scheme, host and port as a browser writes them in an Origin header. */
    public String origin() {
        return origin(URI.create(baseUrl));
    }

    public static String origin(URI address) {
        String scheme = address.getScheme();
        int port = address.getPort();
        boolean usual = port == -1 || port == ("https".equals(scheme) ? 443 : 80);
        return scheme + "://" + address.getHost() + (usual ? "" : ":" + port);
    }
}
