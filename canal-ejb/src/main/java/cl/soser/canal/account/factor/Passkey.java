package cl.soser.canal.account.factor;

import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** The public half of a passkey; the other half never leaves its device. */
@Entity
@Table(name = "factor_passkey")
@NamedQuery(
        name = Passkey.OF_ACCOUNT,
        query = "SELECT p FROM Passkey p WHERE p.accountId = :account ORDER BY p.id")
@NamedQuery(name = Passkey.REMOVE, query = "DELETE FROM Passkey p WHERE p.accountId = :account")
class Passkey {

    static final String OF_ACCOUNT = "Passkey.ofAccount";
    static final String REMOVE = "Passkey.remove";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "factor_passkey")
    @SequenceGenerator(
            name = "factor_passkey",
            sequenceName = "factor_passkey_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "account_id", updatable = false)
    private long accountId;

    @Column(name = "credential_hash", updatable = false)
    private String credentialHash;

    @Column(name = "credential_data", updatable = false)
    private String credentialData;

    @Column(name = "sign_count")
    private long signCount;

    @Column(updatable = false)
    private String label;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Version private int version;

    protected Passkey() {
        // for JPA
    }

    Passkey(long accountId, PasskeyVerifier.Registered registered, String label, Instant now) {
        this.accountId = accountId;
        this.credentialHash = registered.hash();
        this.credentialData = registered.data();
        this.signCount = registered.signCount();
        this.label = label;
        this.createdAt = now;
    }

    void used(long newCount, Instant now) {
        signCount = newCount;
        lastUsedAt = now;
    }

    Long getId() {
        return id;
    }

    long getAccountId() {
        return accountId;
    }

    String getCredentialHash() {
        return credentialHash;
    }

    /** Identity and public key, as the device attested them. */
    String getCredentialData() {
        return credentialData;
    }

    long getSignCount() {
        return signCount;
    }

    String getLabel() {
        return label;
    }

    Instant getCreatedAt() {
        return createdAt;
    }

    Instant getLastUsedAt() {
        return lastUsedAt;
    }
}
