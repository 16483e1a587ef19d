package cl.soser.canal.web.shared.guard;

import cl.soser.canal.web.shared.error.ErrorReason;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.request.ClientNetwork;
import cl.soser.canal.web.shared.request.Links;
import cl.soser.canal.web.shared.request.SecurityHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The bodies that are arriving. The server has 80 threads (50-http.asadmin) and each body takes one
 * until it is here, or while it waits for a place: forms and files together never take more than
 * 60, so pages are always answered; and files never take what forms need, so a request can be
 * filed. A file that finds no place waits for one, and slow ones make room for it. Behind a proxy
 * that hands over whole requests nothing of this is ever reached.
 */
@ApplicationScoped
public class ArrivingBodies {

    private static final Logger LOG = Logger.getLogger(ArrivingBodies.class.getName());

    private static final String RETRY_SECONDS = "10";

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="es-CL">
            <head><meta charset="UTF-8"/><title>%1$s · Canal PAE</title></head>
            <body><h1>%1$s</h1><p>%2$s</p><p>%3$s <a href="%4$s">%5$s</a>.</p></body>
            </html>
            """;

    /** A form is small; when others wait for its place, it must be here after these seconds. */
    private static final Duration FORM_PATIENCE = Duration.ofSeconds(10);

    /** The same of a file that comes more slowly than the network of a school. */
    private static final Duration UPLOAD_PATIENCE = Duration.ofSeconds(5);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final BodyRation forms = ration(20, 12, 0, 0, FORM_PATIENCE);
    private final BodyRation uploads = ration(24, 12, 16, 4, UPLOAD_PATIENCE);

    @Inject Clock clock;
    @Inject ClientNetwork networks;
    @Inject SecurityHeaders headers;
    @Inject Links links;

    private static BodyRation ration(
            int places, int placesOfOne, int room, int roomOfOne, Duration patience) {
        return new BodyRation(
                new BodyRation.Part(places, placesOfOne),
                new BodyRation.Part(room, roomOfOne),
                patience);
    }

    /**
     * Reads a form, if the request has one, before anybody asks for its fields.
     *
     * @return false if it or its fields did not come, there was no room for it, or it is longer
     *     than any form (2 MB); that has been answered
     */
    public boolean isFormHere(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!hasBody(request) || !isForm(request)) {
            return true;
        }
        boolean isHere;
        Optional<BodyRation.Arriving> place = forms.begin(networks.of(request), clock.instant());
        if (place.isEmpty()) {
            refuse(request, response);
            return false;
        }
        try (BodyRation.Arriving form = place.get()) {
            form.reading();
            try {
                request.getParameterMap();
            } catch (IllegalStateException tooLong) {
                LOG.log(Level.INFO, "a form was longer than the server reads", tooLong);
                ErrorReason.setKind(request, ErrorReason.TOO_LONG);
                response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
                return false;
            } finally {
                isHere = form.read(0);
            }
        }
        if (isHere && isLost(request)) {
            LOG.log(Level.WARNING, "the fields of a form did not come");
            refuse(request, response);
            return false;
        }
        if (isHere) {
            return true;
        }
        LOG.log(Level.INFO, "a form came too slowly and was cut");
        close(request, response, HttpServletResponse.SC_REQUEST_TIMEOUT);
        return false;
    }

    /**
     * The container keeps to itself that a body could not be read, and gives a form without fields:
     * a page would be drawn again as if nothing had been sent.
     */
    private static boolean isLost(HttpServletRequest request) {
        return request.getContentLengthLong() > 0
                && request.getQueryString() == null
                && request.getParameterMap().isEmpty();
    }

    /** A place for a body that is no form; empty when none became free in time. */
    public Optional<BodyRation.Arriving> upload(HttpServletRequest request) {
        try {
            return uploads.begin(networks.of(request), clock, LONGEST_WAIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Anything with a body that is no form. */
    public static boolean isUpload(HttpServletRequest request) {
        return hasBody(request) && !isForm(request);
    }

    /** 503, and the connection ends: nobody reads what else would come. */
    public void refuse(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Retry-After", RETRY_SECONDS);
        close(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    /**
     * Not by the error page: whoever draws that asks for the fields of the form, and would wait.
     */
    private void close(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException {
        headers.protect(request, response);
        response.setHeader("Connection", "close");
        response.setStatus(status);
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(
                        PAGE.formatted(
                                Bundles.text("errorPage.tooMany.title"),
                                Bundles.text("errorPage.tooMany.text"),
                                Bundles.text("errorPage.call"),
                                links.getPhone(),
                                Bundles.text("site.line.number")));
        response.flushBuffer();
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("application/x-www-form-urlencoded");
    }
}
