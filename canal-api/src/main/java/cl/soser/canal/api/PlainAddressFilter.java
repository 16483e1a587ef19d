package cl.soser.canal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/**
 * Allows only one spelling of each address. The server would accept others: a request without its
 * number as the list, and what follows a semicolon as nothing.
 */
@Provider
@PreMatching
@ApplicationScoped
public class PlainAddressFilter implements ContainerRequestFilter {

    private static final Pattern PLAIN = Pattern.compile("(?:/[\\w.~-]+)+");

    @Override
    public void filter(ContainerRequestContext request) {
        if (!PLAIN.matcher(request.getUriInfo().getRequestUri().getRawPath()).matches()) {
            request.abortWith(Problem.of(404, Problem.title(404), Problem.detail(404)));
        }
    }
}
