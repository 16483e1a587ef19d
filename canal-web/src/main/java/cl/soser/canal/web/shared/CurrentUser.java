package cl.soser.canal.web.shared;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
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

    private static final String[] DESK = {"/gestion", "/institucion", "/admin"};

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

    private final Map<String, Boolean> roles = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    public boolean isSignedIn() {
        return request.getUserPrincipal() != null;
    }

    public boolean isStaff() {
        for (String role : STAFF) {
            if (is(role)) {
                return true;
            }
        }
        return false;
    }

    /** The container looks through all permissions of the application each time it is asked. */
    public boolean is(String role) {
        return roles.computeIfAbsent(
                role + " " + request.getRemoteUser(), key -> request.isUserInRole(role));
    }

    /** Leads the channel: the administrator, or Operations. */
    public boolean isLeader() {
        return is("ADMINISTRADOR") || is("OPERACIONES");
    }

    /** The account; null of a visitor. */
    public Long getAccount() {
        return caller.id().orElse(null);
    }

    /** How the person is called on the page. */
    public String getName() {
        return names.computeIfAbsent(
                String.valueOf(request.getRemoteUser()),
                key -> caller.displayName().or(caller::email).orElse(""));
    }

    /** What the person does here, in words. */
    public String getRoleNames() {
        return Stream.of(ROLES)
                .filter(this::is)
                .map(role -> Bundles.text("role." + role))
                .collect(Collectors.joining(", "));
    }

    /** Whether their work has the menu and the search of the back office. */
    public boolean isAtDesk() {
        return isSignedIn() && Stream.of(DESK).anyMatch(getHome()::startsWith);
    }

    /** The home page of the signed-in user. */
    public String getHome() {
        return home(this::is);
    }

    /** Where somebody with these roles begins; the officer's area serves her own page. */
    public static String home(Predicate<String> has) {
        if (has.test(Role.OPERADOR) || has.test(Role.ADMINISTRADOR)) {
            return "/gestion";
        }
        if (has.test(Role.DATOS)) {
            return "/gestion/derechos";
        }
        if (has.test(Role.AREA) || has.test(Role.OPERACIONES)) {
            return "/gestion";
        }
        if (has.test(Role.INSTITUCION)) {
            return "/institucion";
        }
        if (has.test(Role.TERRENO)) {
            return "/terreno";
        }
        if (has.test(Role.TI)) {
            return "/admin";
        }
        return has.test(Role.CIUDADANO) ? "/solicitudes" : "/cuenta";
    }
}
