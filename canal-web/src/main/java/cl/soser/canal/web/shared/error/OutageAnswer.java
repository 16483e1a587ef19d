package cl.soser.canal.web.shared.error;

import cl.soser.canal.shared.health.OutageReason;
import cl.soser.canal.shared.health.ServerHealth;
import cl.soser.canal.web.shared.request.SecurityHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The answer while the database is away: 503, when to try again, and a page that keeps what was
 * sent. It is given before anything is begun, and where something failed of it on its way.
 */
@ApplicationScoped
public class OutageAnswer {

    private static final String RETRY_SECONDS = "10";

    /** What needs no row of the database. */
    private static final List<String> UNHARMED =
            List.of(
                    SecurityHeaders.RESOURCES,
                    "/solicitudes-sw.js",
                    "/terreno-sw.js",
                    "/health",
                    "/metrics");

    @Inject ServerHealth serverHealth;
    @Inject SecurityHeaders headers;

    static OutageAnswer get() {
        return CDI.current().select(OutageAnswer.class).get();
    }

    /** True when the answer has been given. */
    public boolean isGiven(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getRequestURI();
        if (!serverHealth.isDatabaseAway() || UNHARMED.stream().anyMatch(path::startsWith)) {
            return false;
        }
        prepare(request, response);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        return true;
    }

    /** True when that was the reason, and the answer has been given. */
    public boolean isGiven(
            HttpServletRequest request, HttpServletResponse response, Throwable thrown)
            throws IOException {
        if (!isPrepared(request, response, thrown)) {
            return false;
        }
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        return true;
    }

    /** True when that was the reason: then all is set but the status, which the caller sends. */
    public boolean isPrepared(
            HttpServletRequest request, HttpServletResponse response, Throwable thrown) {
        Optional<OutageReason> reason = OutageReason.of(thrown);
        if (reason.isEmpty() || response.isCommitted()) {
            return false;
        }
        serverHealth.failedOf(reason.get());
        response.resetBuffer();
        prepare(request, response);
        return true;
    }

    private void prepare(HttpServletRequest request, HttpServletResponse response) {
        headers.protect(request, response);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Retry-After", RETRY_SECONDS);
        ErrorReason.away(request);
    }
}
