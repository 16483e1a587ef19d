package cl.soser.canal.web.script;

import cl.soser.canal.web.shared.error.OutageAnswer;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Everything else: a denial looks like what does not exist, bad input may come wrapped by the
 * container, what failed because the database is away is 503, the rest is the page of what broke.
 */
@Provider
public class ScriptExceptionMapper implements ExceptionMapper<Exception> {

    @Inject OutageAnswer outageAnswer;
    @Context Request request;
    @Context ResourceInfo resource;
    @Context HttpServletRequest sent;
    @Context HttpServletResponse response;

    @Override
    public Response toResponse(Exception failure) {
        if (failure instanceof WebApplicationException known) {
            return known.getResponse();
        }
        if (failure instanceof EJBAccessException) {
            return RefusalAnswer.of(
                    request,
                    resource,
                    Response.Status.NOT_FOUND.getStatusCode(),
                    Bundles.text("error.notFound"));
        }
        if (failure.getCause() instanceof ConstraintViolationException bad) {
            return InvalidExceptionMapper.of(request, resource, bad);
        }
        return outageAnswer.isPrepared(sent, response, failure)
                ? Response.status(Response.Status.SERVICE_UNAVAILABLE).build()
                : broken(failure);
    }

    /** The page of errors logs it beside the reference that it shows. */
    private Response broken(Exception failure) {
        sent.setAttribute(RequestDispatcher.ERROR_EXCEPTION, failure);
        return Response.serverError().build();
    }
}
