package cl.soser.canal.web.script;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Bad input: the words of the first thing that is wrong. */
@Provider
public class InvalidExceptionMapper implements ExceptionMapper<ConstraintViolationException> {

    private static final int UNPROCESSABLE = 422;

    @Context Request request;
    @Context ResourceInfo resource;

    @Override
    public Response toResponse(ConstraintViolationException bad) {
        return of(request, resource, bad);
    }

    static Response of(Request request, ResourceInfo resource, ConstraintViolationException bad) {
        return RefusalAnswer.of(
                request,
                resource,
                UNPROCESSABLE,
                bad.getConstraintViolations().iterator().next().getMessage());
    }
}
