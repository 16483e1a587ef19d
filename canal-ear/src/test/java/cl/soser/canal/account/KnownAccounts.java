package cl.soser.canal.account;

import cl.soser.canal.account.factor.KnownFactors;
import cl.soser.canal.account.signin.PasswordHasher;
import cl.soser.canal.person.EmailNormalizer;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Set;

/** People a test may act as; asked twice for the same address, it gives the same account. */
@Stateless
@PermitAll
public class KnownAccounts {

    @PersistenceContext EntityManager em;
    @Inject Clock clock;
    @Inject PasswordHasher passwordHasher;
    @Inject KnownFactors factors;

    /**
     * An open account with just these rights, and the password {@code Clave-De-Prueba-2026!}. Staff
     * have the app of {@link cl.soser.canal.account.factor.AppCode}, and may use its code again.
     */
    public Known account(String email, Set<String> roles, Set<String> areas, String institution) {
        Account account =
                em.createNamedQuery(Account.BY_EMAIL, Account.class)
                        .setParameter("emailKey", EmailNormalizer.of(email))
                        .getResultStream()
                        .findFirst()
                        .orElseGet(() -> create(email));
        account.entrust(roles, areas, institution);
        em.flush();
        factors.give(account.getId());
        return new Known(account.getId(), email, roles);
    }

    private Account create(String email) {
        Account account =
                Account.invited(email, email.substring(0, email.indexOf('@')), clock.instant());
        account.choosePassword(passwordHasher.hash("Clave-De-Prueba-2026!"), clock.instant());
        account.activate(clock.instant());
        em.persist(account);
        return account;
    }

    /** The code of the moment works once more for this account. */
    public void mayEnterAgain(Known known) {
        factors.give(known.id());
    }

    /** An account as the container would know it after signing in. */
    public record Known(long id, String email, Set<String> roles) {}
}
