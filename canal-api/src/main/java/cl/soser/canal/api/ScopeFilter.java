package cl.soser.canal.api;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.shared.request.AccessRefusalService;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/**
 * Resources require a token with their scope; the error names a missing scope. The use cases check
 * the roles again.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION)
public class ScopeFilter implements ContainerRequestFilter {

    @Context ResourceInfo resource;
    @Inject Caller caller;
    @Inject AccessRefusalService accessRefusalService;

    @Override
    public void filter(ContainerRequestContext request) {
        if (HttpMethod.OPTIONS.equals(request.getMethod())) {
            return;
        }
        if (request.getSecurityContext().getUserPrincipal() == null) {
            request.abortWith(Problem.unauthorized());
            return;
        }
        String scope = Scopes.of(resource.getResourceMethod());
        if (!caller.scopes().contains(scope)) {
            accessRefusalService.refused("/api/v1/" + request.getUriInfo().getPath());
            request.abortWith(Problem.scopeMissing(scope));
        }
    }
}
