package cl.soser.canal.audit;

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

/** One act or one reading of personal data. The application never changes or removes it. */
@Entity
@Table(name = "audit_entry")
@NamedQuery(
        name = AuditEntry.LATELY,
        query =
                """
                SELECT e.id FROM AuditEntry e
                WHERE e.accountId = :account AND e.happenedAt > :since
                AND e.actionCode = :action AND COALESCE(e.objectType, '') = :type
                AND COALESCE(e.objectId, -1) = :object AND COALESCE(e.reason, '') = :reason
                AND e.ticketNumber IS NULL""")
@NamedQuery(
        name = AuditEntry.LATELY_OF_TICKET,
        query =
                """
                SELECT e.id FROM AuditEntry e
                WHERE e.ticketNumber = :ticket AND e.happenedAt > :since
                AND e.accountId = :account AND e.actionCode = :action
                AND COALESCE(e.objectType, '') = :type AND COALESCE(e.objectId, -1) = :object
                AND COALESCE(e.reason, '') = :reason""")
@NamedQuery(
        name = AuditEntry.NOTES,
        query = "SELECT e.id, e.ticketNumber, e.reason FROM AuditEntry e WHERE e.id IN :ids")
public class AuditEntry {

    static final String LATELY = "AuditEntry.lately";
    static final String LATELY_OF_TICKET = "AuditEntry.latelyOfTicket";
    static final String NOTES = "AuditEntry.notes";

    private static final int LONGEST_REASON = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_entry")
    @SequenceGenerator(name = "audit_entry", sequenceName = "audit_entry_seq", allocationSize = 50)
    private Long id;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Column(name = "account_id")
    private Long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind")
    private ActorKind actorKind;

    @Column(name = "action_code")
    private String actionCode;

    @Column(name = "object_type")
    private String objectType;

    @Column(name = "object_id")
    private Long objectId;

    @Column(name = "ticket_number")
    private String ticketNumber;

    private String reason;
    private String network;

    protected AuditEntry() {}

    AuditEntry(AuditAction action, Actor actor, Instant happenedAt) {
        this.happenedAt = happenedAt;
        this.accountId = actor.account();
        this.actorKind = actor.kind();
        this.network = actor.network();
        this.actionCode = action.code();
        this.objectType = action.objectType();
        this.objectId = action.objectId();
        this.ticketNumber = action.ticketNumber();
        this.reason = oneLine(action.reason());
    }

    /** Line breaks would let a reason look like further entries wherever entries are listed. */
    static String oneLine(String text) {
        if (text == null) {
            return null;
        }
        String line = text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON);
    }

    public Long getId() {
        return id;
    }

    public Instant getHappenedAt() {
        return happenedAt;
    }

    public Long getAccountId() {
        return accountId;
    }

    public String getActionCode() {
        return actionCode;
    }

    public String getObjectType() {
        return objectType;
    }

    public Long getObjectId() {
        return objectId;
    }

    public String getTicketNumber() {
        return ticketNumber;
    }

    public String getReason() {
        return reason;
    }

    public String getNetwork() {
        return network;
    }
}
