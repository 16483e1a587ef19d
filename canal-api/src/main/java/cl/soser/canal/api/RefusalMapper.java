package cl.soser.canal.api;

import cl.soser.canal.shared.CanalException;
import cl.soser.canal.shared.NotFoundException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What the business refuses: 404 alike for unknown and for another institution's, else 409. */
@Provider
public class RefusalMapper implements ExceptionMapper<CanalException> {

    @Override
    public Response toResponse(CanalException refusal) {
        return refusal instanceof NotFoundException
                ? Problem.of(404, "No encontrado", "No existe, o no es de su institución.")
                : Problem.of(409, "No se puede ahora", Refusals.words(refusal.getMessage()));
    }
}
