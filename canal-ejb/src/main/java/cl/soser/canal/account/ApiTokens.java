package cl.soser.canal.account;

import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.RefusedException;
import cl.soser.canal.shared.Tokens;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Hands out and withdraws the tokens of the API. */
@Stateless
@RolesAllowed(Role.TI)
public class ApiTokens {

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    /**
     * @param institution null for the telephone exchange
     * @param expiresAt null for never
     * @return the token, shown this once
     */
    public String issue(
            @NotBlank @Size(max = 80) String label,
            @Size(max = 30) String institution,
            @NotEmpty Set<@NotNull @Pattern(regexp = "[a-z-]{1,40}") String> scopes,
            Instant expiresAt) {
        if (!ApiScope.ALL.containsAll(scopes)) {
            throw new RefusedException("apiTokens.unknownScope");
        }
        String token = Tokens.random();
        em.persist(new ApiToken(label, token, institution, scopes, expiresAt, clock.instant()));
        return token;
    }

    public void revoke(long id) {
        Optional.ofNullable(em.find(ApiToken.class, id))
                .orElseThrow(NotFoundException::new)
                .revoke(clock.instant());
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<ApiToken> all() {
        return em.createNamedQuery(ApiToken.ALL, ApiToken.class).getResultList();
    }

    /** Asked before anybody is known, hence of anybody: who shows a token has it. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<ApiToken> find(@NotNull BearerToken credential) {
        return em.createNamedQuery(ApiToken.BY_HASH, ApiToken.class)
                .setParameter("hash", Tokens.hash(credential.token()))
                .getResultStream()
                .findFirst()
                .filter(token -> token.isGood(clock.instant()));
    }
}
