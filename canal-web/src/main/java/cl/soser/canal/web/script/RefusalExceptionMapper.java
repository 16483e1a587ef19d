package cl.soser.canal.web.script;

import cl.soser.canal.shared.CanalException;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.throttle.TooManyRequestsException;
import cl.soser.canal.web.shared.error.ErrorReason;
import cl.soser.canal.web.shared.files.FileErrorResponse;
import cl.soser.canal.web.shared.files.FileRefusal;
import cl.soser.canal.web.shared.files.FromQueue;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A "no" of a use case, in its own words. */
@Provider
public class RefusalExceptionMapper implements ExceptionMapper<CanalException> {

    private static final int TOO_MANY = 429;

    @Context Request request;
    @Context HttpServletRequest sent;
    @Context ResourceInfo resource;

    @Override
    public Response toResponse(CanalException no) {
        FromQueue queue = RefusalAnswer.queue(resource);
        Response answer = queue == null ? toScript(no) : toQueue(no, queue);
        return no instanceof TooManyRequestsException many
                ? Response.fromResponse(answer)
                        .header(HttpHeaders.RETRY_AFTER, many.retryAfterSeconds())
                        .build()
                : answer;
    }

    private Response toScript(CanalException no) {
        return RefusalAnswer.of(request, resource, status(no), words(no));
    }

    private static int status(CanalException no) {
        if (no instanceof NotFoundException) {
            return Response.Status.NOT_FOUND.getStatusCode();
        }
        return no instanceof TooManyRequestsException
                ? TOO_MANY
                : Response.Status.CONFLICT.getStatusCode();
    }

    private Response toQueue(CanalException no, FromQueue queue) {
        int status = FileErrorResponse.status(no);
        if (FileErrorResponse.wantsPage(sent)) {
            if (!(no instanceof NotFoundException)) {
                ErrorReason.refuseFile(sent, words(no));
            }
            return Response.status(status).build();
        }
        if (no instanceof NotFoundException && !queue.notFound().isEmpty()) {
            return toQueue(new NotAllowedException(queue.notFound()), queue);
        }
        return RefusalAnswer.json(status, new FileRefusal(words(no), no.getMessage()));
    }

    private static String words(CanalException no) {
        return Bundles.text(no.getMessage(), no.arguments());
    }
}
