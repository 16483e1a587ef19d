package cl.soser.canal.account.caller;

import cl.soser.canal.account.Absence;
import cl.soser.canal.account.AbsenceRepository;
import cl.soser.canal.account.Account;
import cl.soser.canal.account.AccountState;
import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.account.token.ApiToken;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Caches what container and database say about callers, for one request. */
@RequestScoped
class CallerCache {

    /** The facts of a principal; empty for an unauthenticated caller. */
    record Facts(
            String institution,
            Set<String> scopes,
            String email,
            String displayName,
            Long personId) {

        static final Facts NONE = new Facts(null, Set.of(), null, null, null);
    }

    @PersistenceContext EntityManager em;
    @Inject AbsenceRepository absenceRepository;
    @Inject StaffRepository staff;
    @Inject Clock clock;

    private final Map<String, Boolean> roles = new HashMap<>();
    private final Map<String, Facts> known = new HashMap<>();
    private final Map<String, Set<String>> areas = new HashMap<>();
    private final Map<String, Boolean> standsIn = new HashMap<>();

    /** The container looks through all permissions of the application each time it is asked. */
    boolean has(String role, String principal, Predicate<String> container) {
        return roles.computeIfAbsent(role + " " + principal, key -> container.test(role));
    }

    Facts of(String principal) {
        return known.computeIfAbsent(principal, this::read);
    }

    /** Separate, because most requests need no area. */
    Set<String> areasOf(String principal) {
        return areas.computeIfAbsent(
                principal,
                name -> isAccount(name) ? ownAndLentAreas(Long.parseLong(name)) : Set.of());
    }

    private Set<String> ownAndLentAreas(long account) {
        Set<String> all =
                new HashSet<>(
                        em.createNamedQuery(Account.AREAS, String.class)
                                .setParameter("account", account)
                                .getResultList());
        all.addAll(
                em.createNamedQuery(Absence.LENT_AREAS, String.class)
                        .setParameter("account", account)
                        .setParameter("day", LocalDate.now(clock))
                        .setParameter("active", AccountState.ACTIVA)
                        .getResultList());
        return Set.copyOf(all);
    }

    /** Whether that principal is today the substitute of a person with the role. */
    boolean standsInFor(String role, String principal) {
        return isAccount(principal)
                && standsIn.computeIfAbsent(
                        role + " " + principal,
                        key ->
                                !absenceRepository
                                        .lendersOf(role, Long.parseLong(principal))
                                        .isEmpty());
    }

    private static boolean isAccount(String principal) {
        return principal.matches("[0-9]{1,18}");
    }

    private Facts read(String principal) {
        if (isAccount(principal)) {
            return staff.find(Long.parseLong(principal))
                    .map(CallerCache::ofAccount)
                    .orElse(Facts.NONE);
        }
        String token = principal.startsWith(ApiToken.PRINCIPAL) ? principal.substring(6) : "";
        return token.matches("[0-9]{1,18}")
                ? ofProgram(em.find(ApiToken.class, Long.valueOf(token)))
                : Facts.NONE;
    }

    private static Facts ofAccount(Account account) {
        return new Facts(
                account.getInstitutionCode().orElse(null),
                Set.of(),
                account.getEmail(),
                account.getDisplayName(),
                account.getPersonId().orElse(null));
    }

    private static Facts ofProgram(ApiToken token) {
        return token == null
                ? Facts.NONE
                : new Facts(
                        token.getInstitutionCode().orElse(null),
                        token.getScopes(),
                        null,
                        token.getLabel(),
                        null);
    }
}
