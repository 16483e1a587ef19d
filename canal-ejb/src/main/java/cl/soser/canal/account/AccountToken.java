package cl.soser.canal.account;

import cl.soser.canal.shared.SecretTokens;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * A secret mailed to, or kept by, the owner of an account. It is random, found only by its hash,
 * valid for one purpose, for a limited time, once.
 */
@Entity
@Table(name = "account_token")
@NamedQuery(
        name = AccountToken.BY_HASH,
        query = "SELECT t FROM AccountToken t WHERE t.tokenHash = :hash AND t.purpose = :purpose")
@NamedQuery(
        name = AccountToken.VOID,
        query =
                """
                DELETE FROM AccountToken t
                WHERE t.accountId = :account AND t.purpose = :purpose AND t.usedAt IS NULL
                """)
@NamedQuery(
        name = AccountToken.GOOD,
        query =
                """
                SELECT COUNT(t) FROM AccountToken t
                WHERE t.accountId = :account AND t.purpose = :purpose AND t.usedAt IS NULL
                    AND t.expiresAt > :now\
                """)
@NamedQuery(
        name = AccountToken.PURGE,
        query = "DELETE FROM AccountToken t WHERE t.expiresAt < :before")
public class AccountToken {

    static final String BY_HASH = "AccountToken.byHash";
    static final String GOOD = "AccountToken.good";
    static final String VOID = "AccountToken.void";
    static final String PURGE = "AccountToken.purge";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_token")
    @SequenceGenerator(
            name = "account_token",
            sequenceName = "account_token_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "account_id")
    private Long accountId;

    @Enumerated(EnumType.STRING)
    private TokenPurpose purpose;

    @Column(name = "token_hash")
    private String tokenHash;

    private String payload;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    @Version private int version;

    /** For the persistence provider. */
    protected AccountToken() {}

    AccountToken(Account account, TokenPurpose purpose, String token, String payload, Instant now) {
        this.accountId = account.getId();
        this.purpose = purpose;
        this.tokenHash = SecretTokens.hash(token);
        this.payload = payload;
        this.createdAt = now;
        this.expiresAt = now.plus(purpose.lifetime());
    }

    boolean isGood(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    public void use(Instant now) {
        if (!isGood(now)) {
            throw new IllegalStateException("used or expired token of " + purpose);
        }
        usedAt = now;
    }

    public Long accountId() {
        return accountId;
    }

    public String payload() {
        return payload;
    }
}
