package cl.soser.canal.account.factor;

import cl.soser.canal.account.Account;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Gives accounts of tests an app whose secret the tests know, and forgets which code was used. */
@Stateless
@PermitAll
public class KnownFactors {

    @PersistenceContext EntityManager em;
    @Inject FactorSecrets factorSecrets;
    @Inject FactorRepository factorRepository;
    @Inject Clock clock;

    /** It has none, as accounts of before. */
    public void take(long accountId) {
        factorRepository.removeAll(accountId);
    }

    /** Staff alone; the code of the moment works once more, whatever was used. */
    public void give(long accountId) {
        Account account = em.find(Account.class, accountId);
        AuthenticatorApp app = em.find(AuthenticatorApp.class, accountId);
        if (app != null) {
            app.used(0);
        } else if (account.isStaff() && !factorRepository.isEnrolled(accountId)) {
            byte[] secret = new AppSecret(AppCode.SECRET).bytes();
            em.persist(
                    new AuthenticatorApp(
                            accountId, factorSecrets.seal(accountId, secret), 0, clock.instant()));
        }
    }
}
