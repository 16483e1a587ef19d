package cl.soser.canal.shared.network;

import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.shared.setting.InstallationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a request comes from, for limits and logs. A forwarded address counts only when the request
 * was handed over by a proxy named in {@code canal.proxy}, and then only its last entry, which that
 * proxy wrote; a client's own claim is ignored.
 */
@ApplicationScoped
@OpenToAll("The network of a request is found before it is known who calls.")
public class ClientNetworkResolver {

    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    @Inject InstallationSettings installationSettings;

    /**
     * An IPv4 address, or the /64 an IPv6 address lies in, which one household shares.
     *
     * @param peer who connected
     * @param forwarded the header X-Forwarded-For, or null
     */
    public String of(String peer, String forwarded) {
        return of(peer, forwarded, installationSettings.proxies());
    }

    static String of(String peer, String forwarded, List<String> trusted) {
        if (forwarded == null || !trusted.contains(peer)) {
            return network(peer);
        }
        String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return network(ADDRESS.matcher(last).matches() ? last : peer);
    }

    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String[] groups = address.split(":");
        int compressed = address.indexOf("::");
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < 4 && i < groups.length; i++) {
            if (compressed >= 0 && network.length() > compressed) {
                break;
            }
            network.append(groups[i]).append(':');
        }
        return network.append(":/64").toString();
    }
}
