package cl.soser.canal.api;

import cl.soser.canal.shared.setting.InstallationSettings;
import cl.soser.door.Protection;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Sets headers on every answer of the API, so that no browser shows it as a page and no proxy
 * stores it.
 */
public class ApiHeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject transient InstallationSettings installationSettings;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader(Protection.POLICY, "default-src 'none'; frame-ancestors 'none'");
        response.setHeader(Protection.TYPES, Protection.TYPES_AS_SAID);
        response.setHeader(Protection.REFERRER, "no-referrer");
        response.setHeader(Protection.READERS, Protection.OURS);
        response.setHeader(Protection.KEEPING, Protection.KEEP_NOTHING);
        if (request.isSecure() || "https".equals(installationSettings.baseUrl().getScheme())) {
            response.setHeader(Protection.TLS, Protection.TLS_ONLY);
        }
        if (request.getHeader("Transfer-Encoding") != null) {
            // Programs may send a body so, but nothing after it: a proxy could take another end.
            response.setHeader("Connection", "close");
        }
        chain.doFilter(request, response);
    }
}
