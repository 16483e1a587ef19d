package cl.soser.canal.account.factor;

import cl.soser.canal.account.Account;
import cl.soser.canal.server.Installation;
import cl.soser.canal.shared.SecretTokens;
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

    /** As if the key had been changed since the account enrolled; a recovery code of then. */
    public String keepWithTheKeyOfBefore(long accountId) {
        String code = SecretTokens.code(RecoveryCode.LENGTH);
        FactorKey old = new FactorKey(Installation.OLD_FACTOR_KEY);
        byte[] secret = new AppSecret(AppCode.SECRET).bytes();
        em.find(AuthenticatorApp.class, accountId).seal(old.seal(accountId, secret));
        em.persist(new RecoveryCode(accountId, old.hash(accountId, code), null));
        return code;
    }

    /** As somebody who reads the database alone. */
    public boolean isKeptWithTheKeyOfBefore(long accountId) {
        return new FactorKey(Installation.OLD_FACTOR_KEY)
                .open(accountId, em.find(AuthenticatorApp.class, accountId).getSealedSecret())
                .isPresent();
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
