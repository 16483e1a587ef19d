package cl.soser.canal.web.script;

import cl.soser.canal.shared.CanalException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.throttle.TooManyRequestsException;
import cl.soser.canal.web.shared.language.Bundles;
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

    @Override
    public Response toResponse(CanalException no) {
        String words = Bundles.text(no.getMessage(), no.arguments());
        if (no instanceof NotFoundException) {
            return RefusalAnswer.of(request, Response.Status.NOT_FOUND.getStatusCode(), words);
        }
        if (no instanceof TooManyRequestsException many) {
            return Response.fromResponse(RefusalAnswer.of(request, TOO_MANY, words))
                    .header(HttpHeaders.RETRY_AFTER, many.retryAfterSeconds())
                    .build();
        }
        return RefusalAnswer.of(request, Response.Status.CONFLICT.getStatusCode(), words);
    }
}
