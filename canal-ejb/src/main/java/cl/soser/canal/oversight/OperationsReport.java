package cl.soser.canal.oversight;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.commitment.CommitmentType;
import cl.soser.canal.commitment.FollowUp;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A report of staff to Operations (procedure, page 17). */
@Entity
@Table(name = "ops_report")
@AttributeOverride(name = "createdBy", column = @Column(name = "reported_by"))
@AttributeOverride(name = "createdAt", column = @Column(name = "reported_at"))
@NamedQuery(
        name = OperationsReport.ALL,
        query = "SELECT r FROM OperationsReport r WHERE r.id < :below ORDER BY r.id DESC")
@NamedQuery(
        name = OperationsReport.OF_REPORTER,
        query =
                """
                SELECT r FROM OperationsReport r
                WHERE r.id < :below AND r.createdBy = :reporter
                ORDER BY r.id DESC""")
public class OperationsReport extends FollowUp {

    /** What happened when Operations acknowledged it. */
    public static final String SEEN = "VISTO";

    static final String ALL = "OperationsReport.all";
    static final String OF_REPORTER = "OperationsReport.ofReporter";

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "ops_report")
    @SequenceGenerator(name = "ops_report", sequenceName = "ops_report_seq", allocationSize = 1)
    private Long id;

    private String title;
    private String detail;

    @Enumerated(STRING)
    private Urgency severity;

    @Column(name = "seen_by")
    private Long seenBy;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "seen_text")
    private String seenText;

    protected OperationsReport() {
        // for JPA
    }

    OperationsReport(String title, String detail, Urgency severity, long by, Instant now) {
        super(by, now);
        this.title = title;
        this.detail = detail;
        this.severity = severity;
    }

    /** Operations knows, and says what is to be done. */
    void see(String words, long by, Instant now) {
        if (seenBy != null) {
            throw new NotAllowedException("report.seen", id);
        }
        seenText = words;
        seenBy = by;
        seenAt = now;
    }

    @Override
    public CommitmentType type() {
        return CommitmentType.REPORTE;
    }

    @Override
    public Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public String getDetail() {
        return detail;
    }

    public Urgency getSeverity() {
        return severity;
    }

    /** Null while Operations has not confirmed the report. */
    public Long getSeenBy() {
        return seenBy;
    }

    public Instant getSeenAt() {
        return seenAt;
    }

    public String getSeenText() {
        return seenText;
    }
}
