package cl.soser.canal.web.health;

import cl.soser.canal.shared.setting.InstallationSettings;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/**
 * Before the server's own {@code /metrics}: a program on this machine may read them, and one that
 * shows the token. What a proxy passes on comes from elsewhere, whatever its own address is.
 */
public class MetricsFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String BEARER = "Bearer ";
    private static final List<String> PASSED_ON =
            List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

    @Inject transient InstallationSettings installationSettings;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String shown = request.getHeader("Authorization");
        boolean passedOn = PASSED_ON.stream().anyMatch(name -> request.getHeader(name) != null);
        if (isToken(installationSettings.metricsToken(), shown)
                || shown == null && !passedOn && isLoopback(request.getRemoteAddr())) {
            chain.doFilter(request, response);
        } else if (shown == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    static boolean isToken(Optional<String> token, String shown) {
        return token.isPresent()
                && shown != null
                && MessageDigest.isEqual(bytes(BEARER + token.get()), bytes(shown));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The address is one of numbers, so nobody is asked for a name. */
    private static boolean isLoopback(String address) throws IOException {
        return InetAddress.getByName(address).isLoopbackAddress();
    }
}
