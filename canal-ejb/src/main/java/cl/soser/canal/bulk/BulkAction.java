package cl.soser.canal.bulk;

import static cl.soser.canal.bulk.BulkState.DESHACIENDO;
import static cl.soser.canal.bulk.BulkState.DESHECHA;
import static cl.soser.canal.bulk.BulkState.EN_CURSO;
import static cl.soser.canal.bulk.BulkState.LISTA;
import static cl.soser.canal.bulk.BulkState.PREPARADA;
import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.savedview.ListCriteria;
import cl.soser.canal.shared.NotAllowedException;
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
 * One bulk act. Its tickets are fixed when it is prepared; the act is chosen and tried before it
 * begins; a server then does it ticket by ticket, and it may be revoked.
 */
@Entity
@Table(name = "bulk")
@NamedQuery(
        name = BulkAction.BY_KEY,
        query = "SELECT b FROM BulkAction b WHERE b.requestKey = :key")
@NamedQuery(
        name = BulkAction.UNDER_WAY,
        query = "SELECT b.id FROM BulkAction b WHERE b.state IN :states ORDER BY b.id")
@NamedQuery(
        name = BulkAction.FORGOTTEN,
        query =
                "SELECT b.id FROM BulkAction b WHERE b.state = :prepared AND b.preparedAt < :before")
@NamedQuery(
        name = BulkAction.PAGE,
        query =
                """
                SELECT b FROM BulkAction b WHERE b.id < :below AND b.state <> :prepared
                ORDER BY b.id DESC""")
@NamedQuery(
        name = BulkAction.PAGE_OF_ONE,
        query =
                """
                SELECT b FROM BulkAction b
                WHERE b.id < :below AND b.state <> :prepared AND b.account = :me
                ORDER BY b.id DESC""")
public class BulkAction {

    static final String BY_KEY = "BulkAction.byKey";
    static final String UNDER_WAY = "BulkAction.underWay";
    static final String FORGOTTEN = "BulkAction.forgotten";
    static final String PAGE = "BulkAction.page";
    static final String PAGE_OF_ONE = "BulkAction.pageOfOne";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "bulk")
    @SequenceGenerator(name = "bulk", sequenceName = "bulk_seq", allocationSize = 1)
    private Long id;

    @Version private int version;

    @Column(name = "request_key", updatable = false)
    private String requestKey;

    @Column(name = "account_id", updatable = false)
    private long account;

    @Column(updatable = false)
    private String terms;

    @Enumerated(STRING)
    private BulkKind kind;

    @Column(name = "area_code")
    private String area;

    @Enumerated(STRING)
    private Urgency urgency;

    @Column(name = "assignee_id")
    private Long assignee;

    private String body;

    @Enumerated(STRING)
    private BulkState state;

    @Column(updatable = false)
    private int total;

    @Column(name = "prepared_at", updatable = false)
    private Instant preparedAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "undo_by")
    private Long undoBy;

    @Column(name = "undo_at")
    private Instant undoAt;

    @Column(name = "undone_at")
    private Instant undoneAt;

    protected BulkAction() {
        // for JPA
    }

    /**
     * @param terms of the list whose every ticket was meant; null where they were chosen one by one
     */
    BulkAction(String requestKey, long account, ListCriteria terms, int total, Instant now) {
        this.requestKey = requestKey;
        this.account = account;
        this.terms = terms == null ? null : terms.toString();
        this.total = total;
        this.state = PREPARADA;
        this.preparedAt = now;
    }

    void order(BulkActionCommand order) {
        require(PREPARADA);
        kind = order.kind();
        area = order.area();
        urgency = order.urgency();
        assignee = order.account();
        body = order.text() == null ? null : order.text().strip();
    }

    /** From now on a server works on it in the background. */
    void start(Instant now) {
        require(PREPARADA);
        if (kind == null) {
            throw new NotAllowedException("bulk.order.needed");
        }
        state = EN_CURSO;
        startedAt = now;
    }

    /** Ends it; false if it was not running. */
    boolean end(Instant now) {
        if (state == EN_CURSO) {
            state = LISTA;
            endedAt = now;
            return true;
        }
        if (state == DESHACIENDO) {
            state = DESHECHA;
            undoneAt = now;
            return true;
        }
        return false;
    }

    void takeBack(long by, Instant now) {
        require(LISTA);
        state = DESHACIENDO;
        undoBy = by;
        undoAt = now;
    }

    private void require(BulkState wanted) {
        if (state != wanted) {
            throw new NotAllowedException("bulk.state", id);
        }
    }

    /** Null until it was chosen. */
    public BulkActionCommand getOrder() {
        return kind == null ? null : new BulkActionCommand(kind, area, urgency, assignee, body);
    }

    /** For whom the server works on it now. */
    long actor() {
        return state == DESHACIENDO ? undoBy : account;
    }

    /** What people call it by. */
    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public long getAccount() {
        return account;
    }

    /** Null where the tickets were chosen one by one. */
    public ListCriteria getTerms() {
        return terms == null ? null : ListCriteria.parse(terms);
    }

    public BulkKind getKind() {
        return kind;
    }

    public String getArea() {
        return area;
    }

    public Urgency getUrgency() {
        return urgency;
    }

    /** Whom they are given to; null for other acts. */
    public Long getAssignee() {
        return assignee;
    }

    public String getBody() {
        return body;
    }

    public BulkState getState() {
        return state;
    }

    public int getTotal() {
        return total;
    }

    public Instant getPreparedAt() {
        return preparedAt;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    public Instant getEndedAt() {
        return endedAt;
    }

    public Long getUndoBy() {
        return undoBy;
    }

    public Instant getUndoAt() {
        return undoAt;
    }

    public Instant getUndoneAt() {
        return undoneAt;
    }
}
