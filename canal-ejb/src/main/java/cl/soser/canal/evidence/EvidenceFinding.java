package cl.soser.canal.evidence;

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
import java.time.Instant;

/** What a verification found; over once a later one finds it no more. */
@Entity
@Table(name = "evidence_finding")
@NamedQuery(name = EvidenceFinding.ALL, query = "SELECT f FROM EvidenceFinding f ORDER BY f.id")
@NamedQuery(
        name = EvidenceFinding.OPEN,
        query = "SELECT COUNT(f), MIN(f.foundAt) FROM EvidenceFinding f WHERE f.goneAt IS NULL")
class EvidenceFinding {

    static final String ALL = "EvidenceFinding.all";
    static final String OPEN = "EvidenceFinding.open";

    private static final int LONGEST_DETAIL = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "evidence_finding")
    @SequenceGenerator(name = "evidence_finding", sequenceName = "evidence_finding_seq")
    private Long id;

    @Column(name = "table_code")
    private String table;

    @Column(name = "row_id")
    private long row;

    @Enumerated(EnumType.STRING)
    @Column(name = "what")
    private FindingKind kind;

    private String detail;

    @Column(name = "found_at")
    private Instant foundAt;

    @Column(name = "gone_at")
    private Instant goneAt;

    protected EvidenceFinding() {
        // for JPA
    }

    EvidenceFinding(RowFinding found, Instant now) {
        this.table = found.table();
        this.row = found.row();
        this.kind = found.kind();
        this.detail = detail(found);
        this.foundAt = now;
    }

    private static String detail(RowFinding found) {
        return found.detail().substring(0, Math.min(LONGEST_DETAIL, found.detail().length()));
    }

    boolean isOf(RowFinding found) {
        return table.equals(found.table()) && row == found.row() && kind == found.kind();
    }

    /** Also of the same batch, not of another one that had its number before. */
    boolean isToldAs(RowFinding found) {
        return isOpen() && LostBatches.hash(detail).equals(LostBatches.hash(detail(found)));
    }

    boolean isOpen() {
        return goneAt == null;
    }

    void seenAgain(RowFinding found, Instant now) {
        if (!isToldAs(found)) {
            goneAt = null;
            foundAt = now;
            detail = detail(found);
        }
    }

    void isGone(Instant now) {
        if (goneAt == null) {
            goneAt = now;
        }
    }
}
