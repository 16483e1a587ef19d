package cl.soser.canal.right.intake;

import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.shared.SecretTokens;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/** A code sent to the mailbox of a case, and the grant it turned into. Only hashes are kept. */
@Entity
@Table(name = "data_right_grant")
@NamedQuery(
        name = RightGrant.WAITING,
        query =
                """
                SELECT g FROM RightGrant g
                WHERE g.caseId = :case AND g.expiresAt > :now AND g.grantHash IS NULL
                ORDER BY g.id DESC""")
@NamedQuery(
        name = RightGrant.WAITING_AT,
        query =
                """
                SELECT g FROM RightGrant g, DataRightCase c
                WHERE c.id = g.caseId AND c.askerEmailKey = :mailbox AND c.account IS NULL
                    AND g.expiresAt > :now
                ORDER BY g.id DESC""")
@NamedQuery(
        name = RightGrant.BY_GRANT,
        query =
                """
                SELECT g FROM RightGrant g
                WHERE g.grantHash = :hash AND g.caseId = :case AND g.grantedUntil > :now""")
class RightGrant {

    static final String WAITING = "RightGrant.waiting";
    static final String WAITING_AT = "RightGrant.waitingAt";
    static final String BY_GRANT = "RightGrant.byGrant";

    static final Duration LIVES = Duration.ofMinutes(60);

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "data_right_grant")
    @SequenceGenerator(
            name = "data_right_grant",
            sequenceName = "data_right_grant_seq",
            allocationSize = 50)
    private Long id;

    @Version private int version;

    @Column(name = "case_id", updatable = false)
    private long caseId;

    @Column(name = "code_hash", updatable = false)
    private String codeHash;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "grant_hash")
    private String grantHash;

    @Column(name = "granted_until")
    private Instant grantedUntil;

    private boolean proves;

    protected RightGrant() {
        // for JPA
    }

    /** Of a code on its way. */
    static RightGrant ofCode(long caseId, String code, Instant expiresAt) {
        RightGrant grant = new RightGrant();
        grant.caseId = caseId;
        grant.codeHash = SecretTokens.hash(code);
        grant.expiresAt = expiresAt;
        return grant;
    }

    /** For who has just asked: it shows what they typed, and proves nothing. */
    static RightGrant ofAsker(long caseId, String token, Instant now) {
        RightGrant grant = new RightGrant();
        grant.caseId = caseId;
        grant.grant(token, false, now);
        return grant;
    }

    /** For who entered a code that was sent to the mailbox of that case. */
    static RightGrant ofProved(long caseId, String token, Instant now) {
        RightGrant grant = new RightGrant();
        grant.caseId = caseId;
        grant.grant(token, true, now);
        return grant;
    }

    boolean isOf(long id) {
        return caseId == id;
    }

    /** Nobody has entered its code yet. */
    boolean isWaiting() {
        return grantHash == null;
    }

    boolean accepts(String code) {
        return codeHash != null && codeHash.equals(SecretTokens.hash(code));
    }

    void grant(String token, boolean mailboxProved, Instant now) {
        grantHash = SecretTokens.hash(token);
        grantedUntil = now.plus(LIVES);
        proves = mailboxProved;
    }

    /** Whether its holder got the code at the mailbox of the case. */
    boolean isProving() {
        return proves;
    }
}
