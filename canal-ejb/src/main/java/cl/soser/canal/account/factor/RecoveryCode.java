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

/** One of ten codes for the day on which the phone is lost. It works once. */
@Entity
@Table(name = "factor_recovery_code")
@NamedQuery(
        name = RecoveryCode.UNUSED,
        query =
                """
                SELECT c FROM RecoveryCode c
                WHERE c.accountId = :account AND c.codeHash IN :hashes AND c.usedAt IS NULL\
                """)
@NamedQuery(
        name = RecoveryCode.LEFT,
        query =
                """
                SELECT COUNT(c) FROM RecoveryCode c
                WHERE c.accountId = :account AND c.usedAt IS NULL\
                """)
@NamedQuery(
        name = RecoveryCode.REMOVE,
        query = "DELETE FROM RecoveryCode c WHERE c.accountId = :account")
@NamedQuery(
        name = RecoveryCode.OF_OTHER_KEY,
        query =
                """
                SELECT COUNT(DISTINCT c.accountId) FROM RecoveryCode c
                WHERE c.usedAt IS NULL AND (c.keyId IS NULL OR c.keyId <> :key)\
                """)
class RecoveryCode {

    static final String UNUSED = "RecoveryCode.unused";
    static final String LEFT = "RecoveryCode.left";
    static final String OF_OTHER_KEY = "RecoveryCode.ofOtherKey";
    static final String REMOVE = "RecoveryCode.remove";

    /** How many an account gets at a time. */
    static final int AT_ONCE = 10;

    static final int LENGTH = 10;

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "factor_recovery_code")
    @SequenceGenerator(
            name = "factor_recovery_code",
            sequenceName = "factor_recovery_code_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "account_id", updatable = false)
    private long accountId;

    @Column(name = "code_hash", updatable = false)
    private String codeHash;

    /** Null: before there was more than one. */
    @Column(name = "key_id", updatable = false)
    private String keyId;

    @Column(name = "used_at")
    private Instant usedAt;

    @Version private int version;

    protected RecoveryCode() {
        // for JPA
    }

    RecoveryCode(long accountId, String codeHash, String keyId) {
        this.accountId = accountId;
        this.codeHash = codeHash;
        this.keyId = keyId;
    }

    void use(Instant now) {
        usedAt = now;
    }

    /** As people write it down: two groups of five. */
    static String spelled(String code) {
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }
}
