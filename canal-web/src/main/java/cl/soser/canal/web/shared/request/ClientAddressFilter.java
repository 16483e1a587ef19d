package cl.soser.canal.web.shared.request;

import cl.soser.canal.shared.network.ClientAddress;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Passes the client's address to the core, for the audit trail. */
public class ClientAddressFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject transient ClientNetwork networks;
    @Inject transient ClientAddress address;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        address.comesFrom(networks.of(request));
        chain.doFilter(request, response);
    }
}
