package cl.soser.canal.account;

import cl.soser.canal.shared.SecretTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Creates and redeems the secrets of mailed links, in the transaction of a use case. */
@ApplicationScoped
public class AccountTokenRepository {

    private static final Duration KEPT = Duration.ofDays(30);

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    /** The secret, which only its recipient knows from here on. */
    public String issue(Account account, TokenPurpose purpose, String payload) {
        String token = SecretTokens.random();
        em.persist(new AccountToken(account, purpose, token, payload, clock.instant()));
        return token;
    }

    /** A valid token; a changed, truncated or blank secret is never found. */
    public Optional<AccountToken> find(String token, TokenPurpose purpose) {
        if (token == null || token.isBlank()) {
            return Optional.empty();
        }
        return em.createNamedQuery(AccountToken.BY_HASH, AccountToken.class)
                .setParameter("hash", SecretTokens.hash(token))
                .setParameter("purpose", purpose)
                .getResultStream()
                .findFirst()
                .filter(found -> found.isGood(clock.instant()));
    }

    /** How many that were issued for this still work. */
    public long good(Account account, TokenPurpose purpose) {
        return em.createNamedQuery(AccountToken.GOOD, Long.class)
                .setParameter("account", account.getId())
                .setParameter("purpose", purpose)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }

    /** Earlier unused tokens of this purpose stop working. */
    public void revoke(Account account, TokenPurpose purpose) {
        em.createNamedQuery(AccountToken.VOID)
                .setParameter("account", account.getId())
                .setParameter("purpose", purpose)
                .executeUpdate();
    }

    public void purge() {
        em.createNamedQuery(AccountToken.PURGE)
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
