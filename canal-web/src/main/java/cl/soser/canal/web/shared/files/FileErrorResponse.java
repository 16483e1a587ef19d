package cl.soser.canal.web.shared.files;

import cl.soser.canal.shared.CanalException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.proof.FactorNeededException;
import cl.soser.canal.shared.throttle.TooManyRequestsException;
import cl.soser.canal.web.shared.error.ErrorReason;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.request.JsonAnswer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Rejects a file in the format of the caller: JSON for a script, a page for a person. One that does
 * not exist, or is not the caller's, looks like any page that does not exist.
 */
public final class FileErrorResponse {

    private static final int TOO_MANY = 429;

    private FileErrorResponse() {}

    public static void send(
            HttpServletRequest request, HttpServletResponse response, CanalException no)
            throws IOException {
        if (no instanceof FactorNeededException && wantsPage(request)) {
            ErrorReason.leadToFactor(request, response);
            return;
        }
        int status = status(no);
        if (no instanceof TooManyRequestsException tooMany) {
            response.setHeader("Retry-After", Long.toString(tooMany.retryAfterSeconds()));
        }
        String words = Bundles.text(no.getMessage(), no.arguments());
        if (wantsPage(request)) {
            if (status != HttpServletResponse.SC_NOT_FOUND) {
                ErrorReason.refuseFile(request, words);
            }
            response.sendError(status);
        } else {
            JsonAnswer.send(response, status, new FileRefusal(words, no.getMessage()));
        }
    }

    /** A form that a browser sends by itself asks for a page; a script takes anything. */
    public static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html");
    }

    /** The status by which a script or a program knows what to do next. */
    public static int status(CanalException no) {
        if (no instanceof NotFoundException) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        if (no instanceof TooManyRequestsException) {
            return TOO_MANY;
        }
        return switch (no.getMessage()) {
            case "file.tooBig" -> HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
            case "file.type", "file.noPicture", "file.disguised" ->
                    HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
            case "file.tooMany", "file.tooManyVideos", "close.notClosed" ->
                    HttpServletResponse.SC_CONFLICT;
            case "file.quota" -> TOO_MANY;
            case "file.busy", "file.crowd", "file.notNow", "file.unavailable" ->
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            default -> HttpServletResponse.SC_BAD_REQUEST;
        };
    }
}
