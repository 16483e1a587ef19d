package cl.soser.canal.api;

import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.health.OutageReason;
import cl.soser.canal.shared.health.ServerHealth;
import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Everything else: a denial is 401 without a token and 403 with one, the server's own errors keep
 * their status, what failed because the database is away is 503, the rest is 500 with an id.
 */
@Provider
public class AnyExceptionMapper implements ExceptionMapper<Exception> {

    private static final Logger LOG = Logger.getLogger(AnyExceptionMapper.class.getName());

    @Inject ServerHealth serverHealth;
    @Context SecurityContext caller;
    @Context HttpHeaders headers;

    @Override
    public Response toResponse(Exception failure) {
        if (failure instanceof EJBAccessException || failure instanceof AccessLocalException) {
            return caller.getUserPrincipal() == null
                    ? Problem.unauthorized()
                    : Problem.of(403, "Sin permiso", "Su token no permite esta consulta.");
        }
        if (failure instanceof WebApplicationException known) {
            return foreign(known.getResponse());
        }
        Optional<OutageReason> outage = OutageReason.of(failure);
        if (outage.isPresent()) {
            serverHealth.failedOf(outage.get());
            return Problem.away();
        }
        return broken(failure);
    }

    /** The server's own: 405 keeps the methods there are. */
    private Response foreign(Response answer) {
        int status = answer.getStatus();
        String allowed = withHead(answer.getHeaderString("Allow"));
        String detail =
                switch (status) {
                    case 405 -> "Esta dirección acepta: " + allowed + ".";
                    case 415 ->
                            "Aquí no se admite «"
                                    + headers.getHeaderString("Content-Type")
                                    + "». Vea en la documentación qué tipo recibe esta dirección.";
                    default -> Problem.detail(status);
                };
        Response problem = Problem.of(status, Problem.title(status), detail);
        return allowed == null
                ? problem
                : Response.fromResponse(problem).header("Allow", allowed).build();
    }

    /** What may be read may be asked about; {@link EntityTagFilter} sees to it. */
    private static String withHead(String allowed) {
        return allowed == null || !allowed.contains("GET") || allowed.contains("HEAD")
                ? allowed
                : allowed.replace("GET", "GET,HEAD");
    }

    private static Response broken(Exception failure) {
        String id = SecretTokens.digits(10);
        LOG.log(Level.SEVERE, failure, () -> "error " + id);
        return Problem.of(
                500,
                "Error inesperado",
                "Vuelva a intentarlo. Si sigue, indíquenos el código " + id + ".");
    }
}
