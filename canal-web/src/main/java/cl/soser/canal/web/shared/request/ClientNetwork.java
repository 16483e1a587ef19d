package cl.soser.canal.web.shared.request;

import cl.soser.canal.shared.network.ClientNetworkResolver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Where a request of a page comes from, for limits and logs. */
@ApplicationScoped
public class ClientNetwork {

    @Inject ClientNetworkResolver clientNetworkResolver;

    /** An IPv4 address, or the /64 an IPv6 address lies in, which one household shares. */
    public String of(HttpServletRequest request) {
        return clientNetworkResolver.of(
                request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
    }
}
