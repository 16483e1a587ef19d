package cl.soser.canal.phone.imports;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * A file of calls on its way in, and afterwards the record of it. The file stays in the row until
 * all its calls are stored. A server that finds it unclaimed starts it again, which changes nothing
 * of what is done.
 */
@Entity
@Table(name = "call_import")
@NamedQuery(
        name = CallImportRecord.LATEST,
        query = "SELECT r FROM CallImportRecord r ORDER BY r.startedAt DESC, r.id DESC")
@NamedQuery(
        name = CallImportRecord.LEFT_BEHIND,
        query =
                """
                SELECT r.id FROM CallImportRecord r
                WHERE r.state = :running AND r.claimedUntil < :now ORDER BY r.id""")
@NamedQuery(
        name = CallImportRecord.CLAIM,
        query =
                """
                UPDATE CallImportRecord r SET r.claimedUntil = :until
                WHERE r.id = :id AND r.state = :running AND r.claimedUntil < :now""")
class CallImportRecord {

    static final String LATEST = "CallImportRecord.latest";
    static final String LEFT_BEHIND = "CallImportRecord.leftBehind";
    static final String CLAIM = "CallImportRecord.claim";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "call_import")
    @SequenceGenerator(name = "call_import", sequenceName = "call_import_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    private CallSource source;

    @Column(name = "file_name")
    private String fileName;

    @Enumerated(EnumType.STRING)
    private CallFileKind kind;

    @Basic(fetch = FetchType.LAZY)
    private byte[] content;

    @Enumerated(EnumType.STRING)
    private CallImportState state = CallImportState.EN_CURSO;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Column(name = "line_count")
    private int lines;

    @Column(name = "call_count")
    private int calls;

    @Column(name = "calls_done")
    private int done;

    @Column(name = "created_count")
    private int created;

    @Column(name = "repeated_count")
    private int repeated;

    @Column(name = "completed_count")
    private int completed;

    @Column(name = "rejected_count")
    private int rejected;

    @Column(name = "first_call_at")
    private Instant firstCallAt;

    @Column(name = "last_call_at")
    private Instant lastCallAt;

    @Version private int version;

    protected CallImportRecord() {
        // for JPA
    }

    CallImportRecord(
            CallSource source,
            String fileName,
            CallFileKind kind,
            byte[] content,
            String startedBy,
            Instant now,
            Instant claimedUntil) {
        this.source = source;
        this.fileName = fileName;
        this.kind = kind;
        this.content = content.clone();
        this.startedBy = startedBy;
        this.startedAt = now;
        this.claimedUntil = claimedUntil;
    }

    /** It is read; nothing of it is kept yet, or all begins again. */
    void begin(CallFile file) {
        lines = file.lines();
        calls = file.calls().size();
        rejected = file.rejected().size();
        done = 0;
        created = 0;
        repeated = 0;
        completed = 0;
    }

    void kept(int fresh, int known, int healed, Instant claimed) {
        created += fresh;
        repeated += known;
        completed += healed;
        done += fresh + known;
        claimedUntil = claimed;
    }

    void saw(Instant startOfCall) {
        firstCallAt =
                firstCallAt == null || startOfCall.isBefore(firstCallAt)
                        ? startOfCall
                        : firstCallAt;
        lastCallAt =
                lastCallAt == null || startOfCall.isAfter(lastCallAt) ? startOfCall : lastCallAt;
    }

    void finish(CallImportState end, Instant now) {
        // First: it was not loaded, and loading it would undo whatever changed before.
        content = null;
        state = end;
        claimedUntil = null;
        finishedAt = now;
    }

    CallImportReport report() {
        return new CallImportReport(
                id,
                source,
                fileName,
                kind,
                state,
                startedAt,
                startedBy,
                finishedAt,
                lines,
                calls,
                done,
                created,
                repeated,
                completed,
                rejected,
                firstCallAt,
                lastCallAt);
    }

    byte[] content() {
        return content.clone();
    }

    boolean isRunning() {
        return state == CallImportState.EN_CURSO;
    }

    Long getId() {
        return id;
    }

    CallFileKind getKind() {
        return kind;
    }
}
