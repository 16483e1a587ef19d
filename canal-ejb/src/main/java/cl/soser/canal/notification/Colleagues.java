package cl.soser.canal.notification;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.AccountState;
import cl.soser.canal.account.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The staff who receive a message; active accounts only. */
@ApplicationScoped
class Colleagues {

    @PersistenceContext EntityManager em;

    List<Account> withRole(String role) {
        return em.createNamedQuery(Account.WITH_ROLE, Account.class)
                .setParameter("role", role)
                .setParameter("active", AccountState.ACTIVA)
                .getResultList();
    }

    /**
     * The administrators receive the messages of an area without people, and those of the channel
     * itself.
     */
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
