package cl.soser.canal.web.shared;

import cl.soser.canal.account.caller.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The signed-in user, for templates. It decides which links are shown; the use cases check the
 * rights.
 */
@Named
@RequestScoped
public class CurrentUser {

    private static final String[] STAFF = {"OPERADOR", "ADMINISTRADOR", "AREA", "OPERACIONES"};

    private static final String[] ROLES = {
        "CIUDADANO",
        "OPERADOR",
        "ADMINISTRADOR",
        "AREA",
        "OPERACIONES",
        "INSTITUCION",
        "TERRENO",
        "DATOS",
        "TI"
    };

    @Inject HttpServletRequest request;
    @Inject Caller caller;

    public boolean isSignedIn() {
        return request.getUserPrincipal() != null;
    }

    public boolean isStaff() {
        for (String role : STAFF) {
            if (request.isUserInRole(role)) {
                return true;
            }
        }
        return false;
    }

    public boolean is(String role) {
        return request.isUserInRole(role);
    }

    /** Leads the channel: the administrator, or Operations. */
    public boolean isLeader() {
        return is("ADMINISTRADOR") || is("OPERACIONES");
    }

    /** How the person is called on the page. */
    public String getName() {
        return caller.displayName().or(caller::email).orElse("");
    }

    /** What the person does here, in words. */
    public String getRoleNames() {
        return Stream.of(ROLES)
                .filter(request::isUserInRole)
                .map(role -> Bundles.text("role." + role))
                .collect(Collectors.joining(", "));
    }

    /** The home page of the signed-in user. */
    public String getHome() {
        if (isStaff()) {
            return "/gestion";
        }
        if (is("INSTITUCION")) {
            return "/institucion";
        }
        if (is("TERRENO")) {
            return "/terreno";
        }
        if (is("DATOS")) {
            return "/datos";
        }
        return is("TI") ? "/admin" : "/solicitudes";
    }
}
