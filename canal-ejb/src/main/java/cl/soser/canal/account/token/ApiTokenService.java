package cl.soser.canal.account.token;

import cl.soser.canal.account.Role;
import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.proof.RecentFactor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Creates, renews and revokes the tokens of the API. */
@Stateless
public class ApiTokenService {

    private static final Duration OVERLAP = Duration.ofDays(1);

    /** The term of the successor of a token without an end, such as those of the demonstration. */
    private static final Duration USUAL = Duration.ofDays(365);

    private static final int MOST_DAYS = 731;

    @PersistenceContext EntityManager em;
    @Inject ApiTokenUseWorker apiTokenUseWorker;
    @Inject ConfigurationChangeRepository configurationChangeRepository;
    @Inject Clock clock;

    /**
     * @param institution null for the telephone exchange
     * @param days validity, two years at most
     * @return the token, shown this once
     */
    @RolesAllowed(Role.TI)
    @RecentFactor
    public String issue(
            @NotBlank @Size(max = 80) String label,
            @Size(max = 30) String institution,
            @NotEmpty Set<@NotNull @Pattern(regexp = "[a-z-]{1,40}") String> scopes,
            @Min(1) @Max(MOST_DAYS) int days) {
        check(institution, scopes);
        Instant now = clock.instant();
        return issue(label.strip(), institution, scopes, now.plus(Duration.ofDays(days)));
    }

    private static void check(String institution, Set<String> scopes) {
        if (!ApiScope.ALL.containsAll(scopes)) {
            throw new NotAllowedException("apiTokens.unknownScope");
        }
        boolean reads = scopes.contains(ApiScope.LECTURA);
        boolean calls = scopes.contains(ApiScope.TELEFONIA);
        if (!reads && scopes.size() > (calls ? 1 : 0)) {
            throw new NotAllowedException("apiTokens.readFirst");
        }
        if (reads && institution == null) {
            throw new NotAllowedException("apiTokens.institutionNeeded");
        }
        if (calls && (reads || institution != null)) {
            throw new NotAllowedException("apiTokens.exchangeAlone");
        }
    }

    private String issue(String label, String institution, Set<String> scopes, Instant end) {
        String token = SecretTokens.random();
        ApiToken made = new ApiToken(label, token, institution, scopes, end, clock.instant());
        em.persist(made);
        recordChange(made, ConfigurationFields.NONE);
        return token;
    }

    /**
     * A new token with the same rights; the old one is valid for one more day, so that the program
     * can change over without a gap.
     *
     * @return the new token, shown this once
     */
    @RolesAllowed(Role.TI)
    @RecentFactor
    public String rotate(long id, int version) {
        ApiToken old = seen(id, version);
        Instant now = clock.instant();
        if (!old.isGood(now)) {
            throw new NotAllowedException("apiTokens.ended");
        }
        Instant end =
                now.plus(
                        old.getExpiresAt() == null
                                ? USUAL
                                : Duration.between(old.getCreatedAt(), old.getExpiresAt()));
        String token =
                issue(old.getLabel(), old.getInstitutionCode().orElse(null), old.getScopes(), end);
        ConfigurationFields before = fields(old);
        old.endAt(now.plus(OVERLAP));
        recordChange(old, before);
        return token;
    }

    /**
     * Revokes it from the next call on.
     *
     * @return until when the token that it replaced is still valid; empty if there is none
     */
    @RolesAllowed(Role.TI)
    public Optional<Instant> revoke(long id, int version) {
        ApiToken token = seen(id, version);
        ConfigurationFields before = fields(token);
        Instant now = clock.instant();
        token.revoke(now);
        recordChange(token, before);
        return em.createNamedQuery(ApiToken.ALL, ApiToken.class)
                .getResultStream()
                .filter(other -> other.isGood(now) && token.follows(other, OVERLAP))
                .map(ApiToken::getExpiresAt)
                .findFirst();
    }

    private ApiToken seen(long id, int version) {
        ApiToken token =
                Optional.ofNullable(em.find(ApiToken.class, id))
                        .orElseThrow(NotFoundException::new);
        if (token.getVersion() != version) {
            throw new OptimisticLockException();
        }
        return token;
    }

    private ConfigurationFields fields(ApiToken token) {
        LocalDate end =
                token.getExpiresAt() == null
                        ? null
                        : LocalDate.ofInstant(token.getExpiresAt(), clock.getZone());
        return ConfigurationFields.NONE
                .field("name", token.getLabel())
                .field("institution", token.getInstitutionCode().orElse(null))
                .field("scopes", token.row(clock.instant()).scopes())
                .field("expiry", end)
                .field("revoked", token.isRevoked());
    }

    private void recordChange(ApiToken token, ConfigurationFields before) {
        String key = String.valueOf(token.getId());
        configurationChangeRepository.changed(
                new ConfigurationSubject(ConfigurationKind.PROGRAMA, key, token.getLabel()),
                before,
                fields(token));
    }

    /** The newest first; a few dozen in the life of the channel. */
    @RolesAllowed(Role.TI)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<ApiTokenRow> all() {
        Instant now = clock.instant();
        return em.createNamedQuery(ApiToken.ALL, ApiToken.class)
                .getResultStream()
                .map(token -> token.row(now))
                .toList();
    }

    /** For the sign-in of programs, before it knows who calls. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<ApiToken> find(@NotNull BearerCredential credential) {
        Instant now = clock.instant();
        Optional<ApiToken> found =
                em.createNamedQuery(ApiToken.BY_HASH, ApiToken.class)
                        .setParameter("hash", SecretTokens.hash(credential.token()))
                        .getResultStream()
                        .findFirst()
                        .filter(token -> token.isGood(now));
        found.filter(token -> ApiTokenUseWorker.isNews(token.getLastUsedAt(), now))
                .ifPresent(token -> apiTokenUseWorker.note(token.getId()));
        return found;
    }
}
