package cl.soser.canal.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A row of the register, for those who read it; {@link EvidenceWriter} alone adds them. */
@Entity
@Table(name = "evidence_entry")
public class EvidenceEntry {

    @Id private Long id;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Column(name = "act_on")
    private LocalDate day;

    private String kind;

    @Column(name = "actor_kind")
    private String actorKind;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "object_type")
    private String objectType;

    @Column(name = "object_id")
    private Long objectId;

    @Column(name = "ticket_id")
    private Long ticketId;

    private String detail;

    @Column(name = "table_code")
    private String tableCode;

    @Column(name = "row_id")
    private Long rowId;

    protected EvidenceEntry() {
        // for JPA
    }

    public Long getId() {
        return id;
    }

    public Instant getHappenedAt() {
        return happenedAt;
    }

    public LocalDate getDay() {
        return day;
    }

    public String getKind() {
        return kind;
    }

    /** Null for the seal of a row. */
    public String getActorKind() {
        return actorKind;
    }

    public Long getAccountId() {
        return accountId;
    }

    public String getObjectType() {
        return objectType;
    }

    public Long getObjectId() {
        return objectId;
    }

    public Long getTicketId() {
        return ticketId;
    }

    public String getDetail() {
        return detail;
    }

    public String getTableCode() {
        return tableCode;
    }

    public Long getRowId() {
        return rowId;
    }
}
