package cl.soser.canal.account.token;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/** Programs a test may call the API as. */
@Stateless
@PermitAll
public class KnownTokens {

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    public String withScope(String scope, String institution) {
        return with(Set.of(scope), institution);
    }

    public String with(Set<String> scopes, String institution) {
        String token = UUID.randomUUID().toString();
        em.persist(new ApiToken("prueba", token, institution, scopes, null, clock.instant()));
        return token;
    }
}
