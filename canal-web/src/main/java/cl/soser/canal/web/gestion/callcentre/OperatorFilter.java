package cl.soser.canal.web.gestion.callcentre;

import cl.soser.canal.account.Role;
import cl.soser.canal.shared.NotFoundException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Stream;

/** Asks for the roles of the use cases first, because some answers need none of them. */
@Provider
@OperatorsOnly
@Priority(Priorities.AUTHORIZATION)
public class OperatorFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        SecurityContext caller = request.getSecurityContext();
        if (Stream.of(Role.OPERADOR, Role.ADMINISTRADOR).noneMatch(caller::isUserInRole)) {
            throw new NotFoundException();
        }
    }
}
