package cl.soser.canal.improvement;

import cl.soser.canal.account.AccountState;
import cl.soser.canal.account.Role;
import cl.soser.canal.shared.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The people who may answer for an action: those of the areas and their leaders, at work. */
@ApplicationScoped
class RemedyOwners {

    @PersistenceContext EntityManager em;

    /** By account, in the order of their names. */
    Map<Long, String> all() {
        Map<Long, String> names = new LinkedHashMap<>();
        em.createQuery(
                        """
                        SELECT DISTINCT a.id, a.displayName FROM Account a JOIN a.roles r
                        WHERE a.state = :active AND r IN :roles
                        ORDER BY a.displayName, a.id""",
                        Object[].class)
                .setParameter("active", AccountState.ACTIVA)
                .setParameter("roles", List.of(Role.AREA, Role.ADMINISTRADOR, Role.OPERACIONES))
                .getResultList()
                .forEach(row -> names.put((Long) row[0], (String) row[1]));
        return names;
    }

    /** The name of one of them. */
    String require(long account) {
        String name = all().get(account);
        if (name == null) {
            throw new RefusedException("remedy.owner.unknown");
        }
        return name;
    }
}
