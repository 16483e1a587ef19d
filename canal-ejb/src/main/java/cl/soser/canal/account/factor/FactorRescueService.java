package cl.soser.canal.account.factor;

import cl.soser.canal.account.Account;
import cl.soser.canal.person.EmailNormalizer;
import cl.soser.canal.shared.OpenToAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/** Where two people are not there, the server's operator lets an account of staff enrol anew. */
@Stateless
@PermitAll
@OpenToAll("Only a program on the server itself that has its key is let through to it.")
public class FactorRescueService {

    @PersistenceContext EntityManager em;
    @Inject FactorRepository factorRepository;
    @Inject Event<FactorRescued> rescued;
    @Inject Clock clock;

    /** Kept in the register; the account, the personal-data officer and informática are told. */
    public FactorRescue rescue(String address) {
        Optional<Account> account =
                em.createNamedQuery(Account.BY_EMAIL, Account.class)
                        .setParameter("emailKey", String.valueOf(EmailNormalizer.of(address)))
                        .getResultStream()
                        .filter(one -> one.isStaff() && one.isActive())
                        .findFirst();
        if (account.isEmpty()) {
            return FactorRescue.UNKNOWN;
        }
        factorRepository.reset(account.get());
        rescued.fire(
                new FactorRescued(
                        account.get().getId(), account.get().getDisplayName(), clock.instant()));
        return FactorRescue.DONE;
    }
}
