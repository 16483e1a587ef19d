package cl.soser.canal.web.shared.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/**
 * Asked by pages that are still being used: 204 while the session lives, and asking prolongs it;
 * 410 once it has ended.
 */
@Path("sesion")
@RequestScoped
public class KeepAliveResource {

    @GET
    public Response look(@Context SecurityContext caller) {
        return caller.getUserPrincipal() == null
                ? Response.status(Response.Status.GONE).entity("").build()
                : Response.noContent().build();
    }
}
