package cl.soser.canal.account.factor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** The app of an account, whose code changes every thirty seconds. Each code works once. */
@Entity
@Table(name = "factor_app")
@NamedQuery(
        name = AuthenticatorApp.REMOVE,
        query = "DELETE FROM AuthenticatorApp a WHERE a.accountId = :account")
@NamedQuery(
        name = AuthenticatorApp.ALL,
        query = "SELECT a FROM AuthenticatorApp a ORDER BY a.accountId")
class AuthenticatorApp {

    static final String ALL = "AuthenticatorApp.all";
    static final String REMOVE = "AuthenticatorApp.remove";

    @Id
    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "sealed_secret")
    private String sealedSecret;

    @Column(name = "last_step")
    private long lastStep;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version private int version;

    protected AuthenticatorApp() {
        // for JPA
    }

    AuthenticatorApp(long accountId, String sealedSecret, long lastStep, Instant createdAt) {
        this.accountId = accountId;
        become(sealedSecret, lastStep, createdAt);
    }

    /** Another app, with a secret of its own. */
    final void become(String secret, long step, Instant now) {
        sealedSecret = secret;
        lastStep = step;
        createdAt = now;
    }

    void used(long step) {
        lastStep = step;
    }

    /** The same secret, with another key. */
    void seal(String secret) {
        sealedSecret = secret;
    }

    Long getAccountId() {
        return accountId;
    }

    String getSealedSecret() {
        return sealedSecret;
    }

    /** Of the code that was used last. */
    long getLastStep() {
        return lastStep;
    }

    Instant getCreatedAt() {
        return createdAt;
    }
}
