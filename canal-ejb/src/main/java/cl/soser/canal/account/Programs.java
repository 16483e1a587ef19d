package cl.soser.canal.account;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.INVALID_RESULT;

import cl.soser.canal.shared.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.time.Clock;

/** Knows programs by the bearer token they call the API with. */
@ApplicationScoped
public class Programs implements IdentityStore {

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    public CredentialValidationResult validate(BearerToken credential) {
        return em.createNamedQuery(ApiToken.BY_HASH, ApiToken.class)
                .setParameter("hash", Tokens.hash(credential.token()))
                .getResultStream()
                .findFirst()
                .filter(token -> token.isGood(clock.instant()))
                .map(token -> new CredentialValidationResult(token.principal(), token.roles()))
                .orElse(INVALID_RESULT);
    }
}
