package cl.soser.canal.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 400 with the parameters named. */
@Provider
public class BadParametersExceptionMapper implements ExceptionMapper<BadParametersException> {

    @Override
    public Response toResponse(BadParametersException bad) {
        return Problem.badParameters(bad.errors());
    }
}
