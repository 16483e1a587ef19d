package cl.soser.canal.api;

import cl.soser.canal.shared.CanalException;
import cl.soser.canal.shared.NotFoundException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;

/**
 * Maps business errors: 404 both for an unknown object and for one of another institution, else
 * 409.
 */
@Provider
public class BusinessExceptionMapper implements ExceptionMapper<CanalException> {

    @Inject Clock clock;
    @Context UriInfo address;

    @Override
    public Response toResponse(CanalException refusal) {
        String key = refusal.getMessage();
        return refusal instanceof NotFoundException
                ? Problem.of(404, "No encontrado", "No existe, o no es de su institución.")
                : Problem.naming(
                        409,
                        "No se puede ahora",
                        BusinessErrorMessages.words(key),
                        BusinessErrorMessages.named(key, address.getPathParameters(), clock));
    }
}
