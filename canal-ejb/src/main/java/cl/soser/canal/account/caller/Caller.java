package cl.soser.canal.account.caller;

import cl.soser.canal.account.Role;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.OpenToAll;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The caller of a use case. The container provides name and roles; area, institution and the like
 * are read from the database once a request.
 */
@Stateless
@PermitAll
@OpenToAll("It says only who the caller is.")
@DeclareRoles({
    Role.CIUDADANO,
    Role.OPERADOR,
    Role.ADMINISTRADOR,
    Role.AREA,
    Role.OPERACIONES,
    Role.INSTITUCION,
    Role.TERRENO,
    Role.DATOS,
    Role.TI,
    Role.CENTRAL
})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Caller {

    @Resource SessionContext context;
    @Inject CallerCache callerCache;

    /** The account; empty for unauthenticated callers, programs and timers. */
    public Optional<Long> id() {
        String name = name();
        return name.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(name)) : Optional.empty();
    }

    /** The account of a signed-in caller; not found for others. */
    public long requireId() {
        return id().orElseThrow(NotFoundException::new);
    }

    /** The container's principal; what audit rows call the actor. */
    public String name() {
        if (DelegatedCaller.now() != null) {
            return DelegatedCaller.now().name();
        }
        return context.getCallerPrincipal() == null ? "" : context.getCallerPrincipal().getName();
    }

    public boolean isAnonymous() {
        return id().isEmpty();
    }

    public boolean has(String role) {
        return DelegatedCaller.now() == null
                ? callerCache.has(role, name(), context::isCallerInRole)
                : DelegatedCaller.now().roles().contains(role);
    }

    /** Leads the channel: the administrator, or Operations. */
    public boolean isLeader() {
        return has(Role.ADMINISTRADOR) || has(Role.OPERACIONES);
    }

    /** A timer completes the request of this account; see {@link CallerDelegation}. */
    public boolean isOnBehalf() {
        return DelegatedCaller.now() != null;
    }

    public Set<String> roles() {
        return Stream.concat(Role.OF_PEOPLE.stream(), Stream.of(Role.CENTRAL))
                .filter(this::has)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Codes of the response areas in which the caller works, or is substitute today. */
    public Set<String> areas() {
        return callerCache.areasOf(name());
    }

    /** Whether the caller is today the substitute of an absent person with that role. */
    public boolean standsInFor(String role) {
        return callerCache.standsInFor(role, name());
    }

    /** The one institution the caller reads for, person or program. */
    public Optional<String> institution() {
        return Optional.ofNullable(callerCache.of(name()).institution());
    }

    /** Scopes of a program's token; people have none. */
    public Set<String> scopes() {
        return callerCache.of(name()).scopes();
    }

    public Optional<String> email() {
        return Optional.ofNullable(callerCache.of(name()).email());
    }

    /** The caller's name on pages and in histories. */
    public Optional<String> displayName() {
        return Optional.ofNullable(callerCache.of(name()).displayName());
    }

    /** The citizen's own data; empty for other callers. */
    public Optional<Long> personId() {
        return Optional.ofNullable(callerCache.of(name()).personId());
    }
}
