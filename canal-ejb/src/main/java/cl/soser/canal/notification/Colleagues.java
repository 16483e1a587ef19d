package cl.soser.canal.notification;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.AccountState;
import cl.soser.canal.account.Role;
import cl.soser.canal.catalogue.Area;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Who of the staff is told; only accounts that are in use. */
@ApplicationScoped
class Colleagues {

    @PersistenceContext EntityManager em;

    List<Account> withRole(String role) {
        return em.createQuery(
                        """
                        SELECT DISTINCT a FROM Account a JOIN a.roles r
                        WHERE r = :role AND a.state = :active
                        ORDER BY a.id""",
                        Account.class)
                .setParameter("role", role)
                .setParameter("active", AccountState.ACTIVA)
                .getResultList();
    }

    /** The channel's own area is its administrators. */
    List<Account> ofArea(String area) {
        if (Area.CANAL.equals(area)) {
            return withRole(Role.ADMINISTRADOR);
        }
        return em.createQuery(
                        """
                        SELECT DISTINCT a FROM Account a JOIN a.areas area JOIN a.roles r
                        WHERE area = :area AND r = :role AND a.state = :active
                        ORDER BY a.id""",
                        Account.class)
                .setParameter("area", area)
                .setParameter("role", Role.AREA)
                .setParameter("active", AccountState.ACTIVA)
                .getResultList();
    }
}
