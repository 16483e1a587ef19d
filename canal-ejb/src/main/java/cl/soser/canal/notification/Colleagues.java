package cl.soser.canal.notification;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.AccountState;
import cl.soser.canal.account.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Who of the staff is told; only accounts that are in use. */
@ApplicationScoped
class Colleagues {

    @PersistenceContext EntityManager em;

    List<Account> withRole(String role) {
        return em.createNamedQuery(Account.WITH_ROLE, Account.class)
                .setParameter("role", role)
                .setParameter("active", AccountState.ACTIVA)
                .getResultList();
    }

    /** The administrators stand in for an area nobody works for, and are the channel's own. */
    List<Account> ofArea(String area) {
        List<Account> members =
                em.createNamedQuery(Account.OF_AREA, Account.class)
                        .setParameter("area", area)
                        .setParameter("role", Role.AREA)
                        .setParameter("active", AccountState.ACTIVA)
                        .getResultList();
        return members.isEmpty() ? withRole(Role.ADMINISTRADOR) : members;
    }
}
