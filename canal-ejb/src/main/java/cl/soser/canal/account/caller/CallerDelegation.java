package cl.soser.canal.account.caller;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.AccountState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Lets a timer complete what a person requested: under that person's name, with their present roles
 * and areas. It fails while a caller is signed in.
 */
@ApplicationScoped
public class CallerDelegation {

    @PersistenceContext EntityManager em;
    @Inject Caller caller;

    /** Empty if that account is no longer active; then nothing is done. */
    public <T> Optional<T> of(long account, Supplier<T> work) {
        if (!caller.isAnonymous() || DelegatedCaller.now() != null) {
            throw new IllegalStateException("somebody is asking already");
        }
        List<Object[]> standing =
                em.createNamedQuery(Account.STANDING, Object[].class)
                        .setParameter("id", account)
                        .getResultList();
        if (standing.isEmpty() || standing.get(0)[0] != AccountState.ACTIVA) {
            return Optional.empty();
        }
        Set<String> roles = new HashSet<>();
        standing.forEach(row -> roles.add((String) row[2]));
        roles.remove(null);
        new DelegatedCaller(Long.toString(account), Set.copyOf(roles)).begin();
        try {
            return Optional.of(work.get());
        } finally {
            DelegatedCaller.end();
        }
    }
}
