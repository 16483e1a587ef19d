package cl.soser.canal.api;

import cl.soser.canal.shared.setting.InstallationSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;

/** Tells programs that an address is deprecated and when it ends; see {@link Sunset}. */
@Provider
@ApplicationScoped
public class DeprecationFilter implements ContainerResponseFilter {

    /** Where the policy is explained. */
    static final String POLICY = "/api/docs#versiones";

    @Context ResourceInfo resource;
    @Inject InstallationSettings installationSettings;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Method method = resource.getResourceMethod();
        if (method != null) {
            Deprecation.of(method)
                    .ifPresent(
                            told ->
                                    told.headers(installationSettings.baseUrl() + POLICY)
                                            .forEach(response.getHeaders()::add));
        }
    }
}
