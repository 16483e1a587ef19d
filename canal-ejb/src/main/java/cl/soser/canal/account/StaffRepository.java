package cl.soser.canal.account;

import cl.soser.canal.shared.request.RequestCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.persistence.config.QueryHints;

/** Finds staff by role and by area, and the names of accounts. */
@ApplicationScoped
public class StaffRepository {

    /** What {@link RequestCache} knows an account by. */
    private record AccountOf(long id) {}

    private static final Map<String, Object> WITH_ROLES =
            Map.of(QueryHints.LEFT_FETCH, "account.roles");

    @PersistenceContext EntityManager em;
    @Inject RequestCache requestCache;

    /** Whoever it is, with the roles; a citizen too. */
    public Optional<Account> find(long id) {
        return requestCache.get(
                new AccountOf(id),
                () -> Optional.ofNullable(em.find(Account.class, id, WITH_ROLES)));
    }

    /** The active accounts that have one of the roles, by id. */
    public List<Account> withRole(String... roles) {
        return em.createNamedQuery(Account.WITH_ROLE, Account.class)
                .setParameter("roles", List.of(roles))
                .setParameter("active", AccountState.ACTIVA)
                .getResultList();
    }

    /** The ids of the active accounts that have one of the roles. */
    public List<Long> idsWithRole(String... roles) {
        return withRole(roles).stream().map(Account::getId).toList();
    }

    /** The active members of an area, by id. */
    public List<Account> ofArea(String area) {
        return em.createNamedQuery(Account.OF_AREA, Account.class)
                .setParameter("area", area)
                .setParameter("role", Role.AREA)
                .setParameter("active", AccountState.ACTIVA)
                .getResultList();
    }

    /** The names of the active accounts that have one of the roles, by account, in their order. */
    public Map<Long, String> namesWithRole(String... roles) {
        Map<Long, String> names = new LinkedHashMap<>();
        em.createNamedQuery(Account.NAMES_WITH_ROLE, Object[].class)
                .setParameter("roles", List.of(roles))
                .setParameter("active", AccountState.ACTIVA)
                .getResultList()
                .forEach(row -> names.put((Long) row[0], (String) row[1]));
        return names;
    }

    /** The names of the active members of an area and of accounts that have one of the roles. */
    public Map<Long, String> namesOfAreaOrWithRole(String area, String... roles) {
        Map<Long, String> names = new LinkedHashMap<>();
        em.createNamedQuery(Account.NAMES_OF_AREA_OR_WITH_ROLE, Object[].class)
                .setParameter("area", area)
                .setParameter("member", Role.AREA)
                .setParameter("roles", List.of(roles))
                .setParameter("active", AccountState.ACTIVA)
                .getResultList()
                .forEach(row -> names.put((Long) row[0], (String) row[1]));
        return names;
    }

    /** Whether the account, or one with this address, has one of the roles; both may be null. */
    public boolean hasRole(Long account, String emailKey, Collection<String> roles) {
        return em.createNamedQuery(Account.COUNT_WITH_ROLE, Long.class)
                        .setParameter("account", account == null ? -1L : account)
                        .setParameter("emailKey", emailKey == null ? "-" : emailKey)
                        .setParameter("roles", roles)
                        .getSingleResult()
                > 0;
    }

    /** The names of accounts; null has none. */
    public Map<Long, String> names(Collection<Long> accounts) {
        List<Long> ids = accounts.stream().filter(Objects::nonNull).distinct().toList();
        Map<Long, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createNamedQuery(Account.NAMES, Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> names.put((Long) row[0], (String) row[1]));
        }
        return names;
    }

    /** The names of those accounts that are not a citizen's alone. */
    public Map<Long, String> namesOfStaff(Collection<Long> accounts) {
        Map<Long, String> names = new HashMap<>();
        if (!accounts.isEmpty()) {
            em.createNamedQuery(Account.NAMES_OF_STAFF, Object[].class)
                    .setParameter("ids", accounts)
                    .setParameter("citizen", Role.CIUDADANO)
                    .getResultList()
                    .forEach(row -> names.put((Long) row[0], (String) row[1]));
        }
        return names;
    }
}
