package cl.soser.canal.account.factor;

import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.shared.SecretTokens;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A browser that need not show the second factor for a while: it holds a secret of 256 bits. */
@Entity
@Table(name = "factor_device")
@NamedQuery(
        name = RememberedDevice.BY_HASH,
        query = "SELECT d FROM RememberedDevice d WHERE d.tokenHash = :hash")
@NamedQuery(
        name = RememberedDevice.GOOD,
        query =
                """
                SELECT COUNT(d) FROM RememberedDevice d
                WHERE d.accountId = :account AND d.expiresAt > :now\
                """)
@NamedQuery(
        name = RememberedDevice.PHONES,
        query =
                """
                SELECT COUNT(d) FROM RememberedDevice d
                WHERE d.accountId = :account AND d.phone = TRUE\
                """)
@NamedQuery(
        name = RememberedDevice.REMOVE,
        query = "DELETE FROM RememberedDevice d WHERE d.accountId = :account")
@NamedQuery(
        name = RememberedDevice.PURGE,
        query = "DELETE FROM RememberedDevice d WHERE d.expiresAt < :now AND d.phone = FALSE")
class RememberedDevice {

    static final String BY_HASH = "RememberedDevice.byHash";
    static final String GOOD = "RememberedDevice.good";
    static final String PHONES = "RememberedDevice.phones";
    static final String REMOVE = "RememberedDevice.remove";
    static final String PURGE = "RememberedDevice.purge";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "factor_device")
    @SequenceGenerator(
            name = "factor_device",
            sequenceName = "factor_device_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "account_id", updatable = false)
    private long accountId;

    @Column(name = "token_hash", updatable = false)
    private String tokenHash;

    @Column(updatable = false)
    private boolean phone;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    protected RememberedDevice() {
        // for JPA
    }

    /**
     * @param phone it is the second factor of field staff, who need no other
     */
    RememberedDevice(long accountId, String token, boolean phone, Duration life, Instant now) {
        this.accountId = accountId;
        this.tokenHash = SecretTokens.hash(token);
        this.phone = phone;
        this.createdAt = now;
        this.expiresAt = now.plus(life);
    }

    boolean isGood(long account, Instant now) {
        return accountId == account && now.isBefore(expiresAt);
    }
}
