package cl.soser.canal.notification.push;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Locale;

/**
 * Which addresses a notice may be sent to. Whoever subscribes names the address, and our server
 * calls it: so it must be of a push service that the installation knows.
 */
final class PushEndpointPolicy {

    private static final int HTTPS = 443;

    private PushEndpointPolicy() {}

    /**
     * @param hosts names, {@code *.name} for those below it, or for tests the beginning of an
     *     address of this machine, as {@code http://localhost:8099}
     */
    static boolean allows(Collection<String> hosts, String endpoint) {
        URI address = read(endpoint);
        return address != null && hosts.stream().anyMatch(host -> allows(host, address));
    }

    private static boolean allows(String known, URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        if (known.startsWith("http://")) {
            return known.equals("http://" + host + ":" + address.getPort())
                    && "http".equals(address.getScheme());
        }
        return "https".equals(address.getScheme())
                && (address.getPort() == -1 || address.getPort() == HTTPS)
                && (known.startsWith("*.")
                        ? host.endsWith(known.substring(1))
                        : host.equals(known));
    }

    private static URI read(String endpoint) {
        try {
            URI address = new URI(endpoint);
            return address.getHost() == null || address.getUserInfo() != null ? null : address;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
