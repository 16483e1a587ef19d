package cl.soser.canal.export;

import static cl.soser.canal.export.ExportState.EN_COLA;
import static cl.soser.canal.export.ExportState.EN_CURSO;
import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.reporting.cases.CaseFileFormat;
import cl.soser.canal.shared.SecretTokens;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * A list requested as a file, from its request to the end of its retention. While it is in
 * preparation it takes one of its owner's few places, and the same list cannot be requested again;
 * both are unique keys. A server holds it by a lease, which another takes over.
 */
@Entity
@Table(name = "case_export")
@NamedQuery(
        name = CaseExport.MINE,
        query =
                """
                SELECT e FROM CaseExport e WHERE e.account = :account AND e.id < :below
                ORDER BY e.id DESC""")
@NamedQuery(
        name = CaseExport.UNDER_WAY,
        query = "SELECT e FROM CaseExport e WHERE e.account = :account AND e.place IS NOT NULL")
@NamedQuery(
        name = CaseExport.NEXT,
        query =
                """
                SELECT e.id FROM CaseExport e
                WHERE e.state = :queued OR (e.state = :running AND e.claimedUntil < :now)
                ORDER BY e.id""")
@NamedQuery(
        name = CaseExport.BACKLOG,
        query = "SELECT COUNT(e), MIN(e.askedAt) FROM CaseExport e WHERE e.state = :state")
@NamedQuery(
        name = CaseExport.CLAIM,
        query =
                """
                UPDATE CaseExport e SET e.state = :running, e.claimedBy = :token,
                    e.claimedUntil = :until, e.startedAt = :now, e.attempts = e.attempts + 1,
                    e.written = 0
                WHERE e.id = :id
                    AND (e.state = :queued OR (e.state = :running AND e.claimedUntil < :now))""")
@NamedQuery(
        name = CaseExport.ADVANCE,
        query =
                """
                UPDATE CaseExport e SET e.written = :written, e.claimedUntil = :until
                WHERE e.id = :id AND e.state = :running AND e.claimedBy = :token""")
@NamedQuery(
        name = CaseExport.CANCEL,
        query =
                """
                UPDATE CaseExport e SET e.state = :cancelled, e.endedAt = :now, e.place = NULL,
                    e.sameKey = NULL, e.claimedBy = NULL, e.claimedUntil = NULL
                WHERE e.id = :id AND e.account = :account AND e.state IN :underWay""")
@NamedQuery(
        name = CaseExport.EXPIRED,
        query =
                """
                SELECT e.id FROM CaseExport e WHERE e.state = :ready AND e.expiresAt <= :now
                ORDER BY e.id""")
@NamedQuery(
        name = CaseExport.READY,
        query = "SELECT e.id FROM CaseExport e WHERE e.state = :ready ORDER BY e.id")
@NamedQuery(
        name = CaseExport.FORGET,
        query =
                """
                DELETE FROM CaseExport e
                WHERE e.state IN :over AND e.endedAt < :before""")
class CaseExport {

    static final String BACKLOG = "CaseExport.backlog";
    static final String MINE = "CaseExport.mine";
    static final String UNDER_WAY = "CaseExport.underWay";
    static final String NEXT = "CaseExport.next";
    static final String CLAIM = "CaseExport.claim";
    static final String ADVANCE = "CaseExport.advance";
    static final String CANCEL = "CaseExport.cancel";
    static final String EXPIRED = "CaseExport.expired";
    static final String READY = "CaseExport.ready";
    static final String FORGET = "CaseExport.forget";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "case_export")
    @SequenceGenerator(name = "case_export", sequenceName = "case_export_seq", allocationSize = 1)
    private Long id;

    @Version private int version;

    @Column(name = "account_id", updatable = false)
    private long account;

    @Enumerated(STRING)
    @Column(updatable = false)
    private CaseFileFormat format;

    @Column(updatable = false)
    private String terms;

    @Enumerated(STRING)
    private ExportState state;

    private Integer place;

    @Column(name = "same_key")
    private String sameKey;

    private String reach;
    private Long total;
    private long written;
    private int attempts;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "claimed_by")
    private String claimedBy;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    private String sha256;

    @Column(name = "size_bytes")
    private Long size;

    @Column(name = "error_code")
    private String errorCode;

    protected CaseExport() {
        // for JPA
    }

    /**
     * @param place of those the account has; two of one account never share one
     */
    CaseExport(long account, CaseFileFormat format, ExportCriteria terms, int place, Instant now) {
        this.account = account;
        this.format = format;
        this.terms = terms.toString();
        this.place = place;
        this.sameKey = sameKey(account, format, terms);
        this.state = EN_COLA;
        this.askedAt = now;
    }

    static String sameKey(long account, CaseFileFormat format, ExportCriteria terms) {
        return SecretTokens.hash(account + " " + format + " " + terms);
    }

    boolean isHeldBy(String token) {
        return state == EN_CURSO && token.equals(claimedBy);
    }

    /** How many rows it will have, and what its owner may read as it is written. */
    boolean begin(long rows, String scope) {
        total = rows;
        reach = scope;
        return true;
    }

    void ready(String content, long bytes, long rows, Instant now, Instant until) {
        end(ExportState.LISTA, now);
        sha256 = content;
        size = bytes;
        written = rows;
        total = rows;
        expiresAt = until;
    }

    /**
     * @param code of the failure in the log; null if its owner may no longer read it
     */
    void fail(String code, Instant now) {
        end(ExportState.FALLIDA, now);
        errorCode = code;
    }

    /** Left for another try, not before that. */
    void retryAfter(Instant then) {
        claimedBy = null;
        claimedUntil = then;
    }

    /** No longer kept; the content it had. */
    String expire() {
        String content = sha256;
        state = ExportState.VENCIDA;
        sha256 = null;
        return content;
    }

    private void end(ExportState how, Instant now) {
        state = how;
        endedAt = now;
        place = null;
        sameKey = null;
        claimedBy = null;
        claimedUntil = null;
    }

    public Long getId() {
        return id;
    }

    public long getAccount() {
        return account;
    }

    public CaseFileFormat getFormat() {
        return format;
    }

    ExportCriteria terms() {
        return ExportCriteria.parse(terms);
    }

    public ExportState getState() {
        return state;
    }

    public Integer getPlace() {
        return place;
    }

    String getSameKey() {
        return sameKey;
    }

    String getReach() {
        return reach;
    }

    /** Null until a server has counted. */
    public Long getTotal() {
        return total;
    }

    public long getWritten() {
        return written;
    }

    int getAttempts() {
        return attempts;
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    public Instant getEndedAt() {
        return endedAt;
    }

    public Instant getExpiresAt() {
        return expiresAt;
    }

    String getSha256() {
        return sha256;
    }

    public Long getSize() {
        return size;
    }

    public String getErrorCode() {
        return errorCode;
    }
}
