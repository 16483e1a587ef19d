package cl.soser.canal.account.factor;

import cl.soser.canal.account.Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Gives the accounts of the demonstration the second factor that everybody knows. */
@ApplicationScoped
public class DemoFactors implements PublishedSecret {

    private static final String SECRET = "CANALPAEDEMO2345CANALPAEDEMO2345";

    @PersistenceContext EntityManager em;
    @Inject FactorRepository factorRepository;
    @Inject FactorSecrets factorSecrets;
    @Inject Clock clock;

    @Override
    public AppSecret secret() {
        return new AppSecret(SECRET);
    }

    /** Unless it has one. */
    public void give(Account account) {
        long id = account.getId();
        if (!factorRepository.isEnrolled(id)) {
            String sealed = factorSecrets.seal(id, secret().bytes());
            em.persist(new AuthenticatorApp(id, sealed, 0, clock.instant()));
        }
    }
}
