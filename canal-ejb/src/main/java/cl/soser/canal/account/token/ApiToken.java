package cl.soser.canal.account.token;

import cl.soser.canal.account.Role;
import cl.soser.canal.shared.SecretTokens;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A program's right to call the API: of one institution or, for the exchange, of none. */
@Entity
@Table(name = "api_token")
@NamedQuery(name = ApiToken.BY_HASH, query = "SELECT t FROM ApiToken t WHERE t.tokenHash = :hash")
@NamedQuery(
        name = ApiToken.ALL,
        query = "SELECT t FROM ApiToken t ORDER BY t.createdAt DESC, t.id DESC")
public class ApiToken {

    static final String BY_HASH = "ApiToken.byHash";
    static final String ALL = "ApiToken.all";

    private static final Duration SOON = Duration.ofDays(14);

    /** Distinguishes the principal of a program from that of an account. */
    public static final String PRINCIPAL = "token-";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "api_token")
    @SequenceGenerator(name = "api_token", sequenceName = "api_token_seq", allocationSize = 50)
    private Long id;

    private String label;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "institution_code")
    private String institutionCode;

    private String scopes;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Version private int version;

    /** For the persistence provider. */
    protected ApiToken() {}

    public ApiToken(
            String label,
            String token,
            String institutionCode,
            Set<String> scopes,
            Instant expiresAt,
            Instant now) {
        this.label = label;
        this.tokenHash = SecretTokens.hash(token);
        this.institutionCode = institutionCode;
        this.scopes = String.join(" ", new TreeSet<>(scopes));
        this.expiresAt = expiresAt;
        this.createdAt = now;
    }

    public boolean isGood(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    /** It replaced that token, which stays valid for the changeover. */
    boolean follows(ApiToken other, Duration overlap) {
        return !other.id.equals(id)
                && other.label.equals(label)
                && Objects.equals(other.institutionCode, institutionCode)
                && other.expiresAt != null
                && !other.expiresAt.isAfter(createdAt.plus(overlap));
    }

    /** It is replaced; it stays valid until the given instant. */
    void endAt(Instant end) {
        if (expiresAt == null || end.isBefore(expiresAt)) {
            expiresAt = end;
        }
    }

    ApiTokenRow row(Instant now) {
        ApiTokenRow.State state =
                revokedAt != null
                        ? ApiTokenRow.State.ANULADA
                        : !isGood(now)
                                ? ApiTokenRow.State.VENCIDA
                                : expiresAt != null && expiresAt.isBefore(now.plus(SOON))
                                        ? ApiTokenRow.State.POR_VENCER
                                        : ApiTokenRow.State.VIGENTE;
        return new ApiTokenRow(
                id,
                version,
                label,
                institutionCode,
                ApiScope.ALL.stream().filter(getScopes()::contains).toList(),
                createdAt,
                expiresAt,
                lastUsedAt,
                state);
    }

    Instant getCreatedAt() {
        return createdAt;
    }

    int getVersion() {
        return version;
    }

    Instant getExpiresAt() {
        return expiresAt;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    Instant getLastUsedAt() {
        return lastUsedAt;
    }

    public void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    public Long getId() {
        return id;
    }

    public String getLabel() {
        return label;
    }

    public Optional<String> getInstitutionCode() {
        return Optional.ofNullable(institutionCode);
    }

    public Set<String> getScopes() {
        return Set.of(scopes.split(" "));
    }

    String principal() {
        return PRINCIPAL + id;
    }

    /** The roles of its scopes, so that EJBs protect programs and people in the same way. */
    public Set<String> roles() {
        Set<String> roles = new TreeSet<>();
        if (institutionCode != null && getScopes().contains(ApiScope.LECTURA)) {
            roles.add(Role.INSTITUCION);
        }
        if (getScopes().contains(ApiScope.TELEFONIA)) {
            roles.add(Role.CENTRAL);
        }
        return roles;
    }
}
