package cl.soser.canal.web.script;

import jakarta.validation.ConstraintViolationException;
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

    @Override
    public Response toResponse(ConstraintViolationException bad) {
        return of(request, bad);
    }

    static Response of(Request request, ConstraintViolationException bad) {
        return RefusalAnswer.of(
                request,
                UNPROCESSABLE,
                bad.getConstraintViolations().iterator().next().getMessage());
    }
}
