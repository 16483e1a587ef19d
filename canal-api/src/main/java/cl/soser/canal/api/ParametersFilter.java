package cl.soser.canal.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Rejects and names unknown, repeated and empty parameters: a misspelt filter must never silently
 * widen the answer.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.USER)
public class ParametersFilter implements ContainerRequestFilter {

    private static final int LONGEST_NAME = 40;

    @Context ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (HttpMethod.OPTIONS.equals(request.getMethod())) {
            return;
        }
        Set<String> known = Parameters.of(resource.getResourceMethod());
        Map<String, String> errors = new LinkedHashMap<>();
        request.getUriInfo()
                .getQueryParameters()
                .forEach(
                        (name, values) -> {
                            if (!known.contains(name)) {
                                errors.put(shown(name), unknown(known));
                            } else if (values.size() > 1) {
                                errors.put(name, "Se dio más de una vez.");
                            } else if (values.get(0).isBlank()) {
                                errors.put(name, "Está vacío: dele un valor, o quítelo.");
                            }
                        });
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        if (query != null && query.matches("(?:.*&)?=.*")) {
            errors.put("(sin nombre)", unknown(known));
        }
        if (!errors.isEmpty()) {
            request.abortWith(Problem.badParameters(errors));
        }
    }

    private static String unknown(Set<String> known) {
        return known.isEmpty()
                ? "Esta dirección no recibe parámetros."
                : "No existe aquí. Puede usar: " + String.join(", ", new TreeSet<>(known)) + ".";
    }

    static String shown(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    }
}
